package io.github.alloyconnections.contract.support;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Takes out of sentences of this program whatever may be somebody's: addresses, paths, what Alloy said in words of its own,
 * anything that looks like a key, and values that are known to stand in the project. Ids of connections stay.
 */
public final class Scrubber {

    private static final int SHORTEST = 3;
    private static final String HIDDEN = "(hidden)";

    private static final Pattern OWN_WORDS = Pattern.compile("(?s)(answered \\d{3}(?: \\([A-Za-z_ ]{1,40}\\))?): .*");
    private static final Pattern NAMED =
            Pattern.compile("(?i)\\b(code|state|token|key|secret|password|user)=[^\\s;,]+");
    private static final Pattern LINK = Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://\\S+");
    private static final Pattern MAIL = Pattern.compile("[^\\s<>()'\"]+@[^\\s<>()'\"]+");
    private static final Pattern PATH = Pattern.compile("(?:(?<=^|[\\s'\"(=:])~?/|\\b[A-Za-z]:\\\\)[^\\s'\",;)]*");
    private static final Pattern HOST =
            Pattern.compile("\\b(?:[A-Za-z0-9-]+\\.)+[A-Za-z]{2,}\\b|\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b");
    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9_+/=.~-]{16,}");
    private static final Pattern CONNECTION = Pattern.compile("[0-9A-Fa-f]{24}");
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{1,20}(?:[-_./][A-Za-z]{1,20})*");

    private final List<String> known;

    private Scrubber(List<String> known) {
        this.known = known;
    }

    /** One that knows these values, and takes them out wherever they stand. */
    public static Scrubber knowing(Collection<String> values) {
        return new Scrubber(values.stream()
                .map(String::strip)
                .filter(value ->
                        value.length() >= SHORTEST && !CONNECTION.matcher(value).matches())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList());
    }

    /** The sentence without them. */
    public String clean(String text) {
        String rest = OWN_WORDS.matcher(text).replaceFirst("$1: (in words of its own)");
        for (String value : known) {
            rest = rest.replace(value, HIDDEN);
        }
        rest = NAMED.matcher(rest).replaceAll("$1=" + HIDDEN);
        rest = LINK.matcher(rest).replaceAll("(address)");
        rest = MAIL.matcher(rest).replaceAll("(address)");
        rest = PATH.matcher(rest).replaceAll("(path)");
        rest = HOST.matcher(rest).replaceAll(Scrubber::host);
        rest = LONG.matcher(rest).replaceAll(Scrubber::opaque);
        return rest.codePoints().anyMatch(c -> c > 0x7e && c != '…') ? "(a sentence in another script)" : rest;
    }

    private static String host(MatchResult found) {
        String host = found.group().toLowerCase(Locale.ROOT);
        boolean everybodys = host.equals("production.runalloy.com")
                || host.equals("alloy-connections.conf")
                || host.equals("127.0.0.1");
        return everybodys ? host : "(address)";
    }

    private static String opaque(MatchResult found) {
        String text = found.group();
        boolean harmless = CONNECTION.matcher(text).matches()
                || WORDS.matcher(text).matches()
                || text.equals("production.runalloy.com");
        return harmless ? text : "(" + text.length() + " characters)";
    }
}
