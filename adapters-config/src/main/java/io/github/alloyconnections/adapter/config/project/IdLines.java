package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a file as bytes, in which ids are put in the place of others. */
final class IdLines {

    private static final int LONGEST_SHOWN = 160;

    /** What may be a key or a token, and is nobody's business in a diff. */
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9+/_=.~-]{20,}");

    private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{24}");

    private final List<String> lines = new ArrayList<>();
    private final boolean dotEnv;
    private final Map<Integer, String> before = new TreeMap<>();

    IdLines(byte[] content, boolean dotEnv) {
        this.dotEnv = dotEnv;
        // Bytes as they are: ids are ASCII whatever else the file holds.
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        lines.add(text.substring(start));
    }

    /** Why it was not replaced there; empty if it was. */
    Optional<String> replace(int number, ConnectionId id, ConnectionId by) {
        String line = number > 0 && number <= lines.size() ? lines.get(number - 1) : "";
        Pattern word = Pattern.compile("(?i)(?<![0-9A-Za-z])" + id.value() + "(?![0-9A-Za-z])");
        if (!word.matcher(line).find()) {
            return Optional.of("it names " + id + " no longer, or in an encoding that is not edited");
        } else if (dotEnv && line.stripLeading().startsWith("#")) {
            return Optional.of("a comment");
        }
        before.putIfAbsent(number, line);
        lines.set(number - 1, word.matcher(line).replaceAll(by.value()));
        return Optional.empty();
    }

    int changed() {
        return before.size();
    }

    byte[] bytes() {
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }

    String diff() {
        StringBuilder diff = new StringBuilder();
        before.forEach((number, old) -> diff.append("@@ -" + number + " +" + number + " @@\n-")
                .append(shown(old))
                .append("\n+")
                .append(shown(lines.get(number - 1)))
                .append('\n'));
        return diff.toString();
    }

    private static String shown(String line) {
        String text = new String(line.stripTrailing().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String masked = LONG_WORD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(masked(found.group())));
        return masked.length() > LONGEST_SHOWN ? masked.substring(0, LONGEST_SHOWN) + "…" : masked;
    }

    /** An id within a longer word, such as an address, stays visible. */
    private static String masked(String word) {
        Matcher id = ID.matcher(word);
        return id.find()
                ? (id.start() > 0 ? shortened(word.substring(0, id.start())) : "")
                        + id.group()
                        + (id.end() < word.length() ? shortened(word.substring(id.end())) : "")
                : "…";
    }

    private static String shortened(String part) {
        return LONG_WORD.matcher(part).find() ? "…" : part;
    }
}
