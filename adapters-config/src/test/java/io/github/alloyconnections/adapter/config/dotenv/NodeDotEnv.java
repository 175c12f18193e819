package io.github.alloyconnections.adapter.config.dotenv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file as Node's dotenv does, by the regular expressions of its {@code lib/main.js} (17.2, BSD-2-Clause), in
 * Java's spelling: JavaScript's white space and line ends are not Java's. It backtracks, and is for short texts.
 */
final class NodeDotEnv {

    private static final String S =
            "[\\t\\n\\x0b\\f\\r \\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]";
    private static final String ENDS = "\\n\\r\\u2028\\u2029";
    private static final String BEGIN = "(?<![^" + ENDS + "])";
    private static final String END = "(?![^" + ENDS + "])";
    private static final Pattern LINE =
            Pattern.compile(BEGIN + S + "*(?:export" + S + "+)?([A-Za-z0-9_.-]+)(?:" + S + "*="
                    + S + "*?|:" + S + "+?)(" + S + "*'(?:\\\\'|[^'])*'|" + S + "*\"(?:\\\\\"|[^\"])*\"|" + S
                    + "*`(?:\\\\`|[^`])*`|[^#\\r\\n]+)?" + S + "*(?:#[^" + ENDS + "]*)?" + END);
    private static final Pattern QUOTED = Pattern.compile(BEGIN + "(['\"`])([\\s\\S]*)\\1" + END);
    private static final Pattern AROUND = Pattern.compile("\\A" + S + "+|" + S + "+\\z");

    private NodeDotEnv() {}

    /** Name and value of each assignment, in the order of the file. */
    static List<List<String>> readings(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replaceAll("\\r\\n?", "\n");
        List<List<String>> readings = new ArrayList<>();
        Matcher found = LINE.matcher(text);
        while (found.find()) {
            readings.add(List.of(
                    found.group(1), value(Optional.ofNullable(found.group(2)).orElse(""))));
        }
        return readings;
    }

    private static String value(String written) {
        String trimmed = AROUND.matcher(written).replaceAll("");
        String bare = QUOTED.matcher(trimmed).replaceAll("$2");
        return trimmed.startsWith("\"") ? bare.replace("\\n", "\n").replace("\\r", "\r") : bare;
    }
}
