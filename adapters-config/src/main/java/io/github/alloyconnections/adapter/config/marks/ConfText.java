package io.github.alloyconnections.adapter.config.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a conf file, of which only those are touched that hold one assignment and nothing else. What such an edit
 * did to the meaning of the file is for the caller to see.
 */
record ConfText(String text) {

    /** A key, a value in quotes or without, perhaps a comma, perhaps a comment. */
    private static final Pattern ASSIGNMENT = Pattern.compile(
            "(?<head>\\s*(?:\"[^\"\\\\]*\"|[\\w.$-]|[^\\x00-\\x7f])+\\s*[=:]\\s*)(?<value>\"[^\"\\\\]*\"|[^\\s\"#,/{}\\[\\]]+)"
                    + "(?<tail>\\s*,?[ \\t]*)(?<comment>(?:#|//)[^\\r\\n]*)?(?<end>\\R?)");

    /** A line with its end. */
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\n|\\r|$)");

    /** One edit, and what it did in the manner of a diff. */
    record Edit(ConfText after, String diff) {}

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        Matcher matcher = LINE.matcher(text);
        while (matcher.find() && !matcher.group().isEmpty()) {
            lines.add(matcher.group());
        }
        return lines;
    }

    private Optional<Matcher> assignment(int number) {
        return Optional.of(number)
                .filter(at -> at > 0 && at <= lines().size())
                .map(at -> ASSIGNMENT.matcher(lines().get(at - 1)))
                .filter(Matcher::matches);
    }

    /** Puts another value into the assignment in this line; empty if the line is none. */
    Optional<Edit> withValue(int line, String value) {
        return assignment(line).map(found -> {
            String fresh = found.group("head") + value + found.group("tail");
            return replaced(
                    line, fresh + Optional.ofNullable(found.group("comment")).orElse("") + found.group("end"));
        });
    }

    /** Takes the assignment in this line out; a comment behind it stays. */
    Optional<Edit> without(int line) {
        return assignment(line).map(found -> {
            String comment = Optional.ofNullable(found.group("comment")).orElse("");
            return replaced(line, comment.isEmpty() ? "" : comment + found.group("end"));
        });
    }

    private Edit replaced(int line, String fresh) {
        List<String> lines = lines();
        String old = lines.set(line - 1, fresh);
        String diff = "@@ -" + line + " +" + line + " @@\n-" + shown(old) + "\n"
                + (fresh.isEmpty() ? "" : "+" + shown(fresh) + "\n");
        return new Edit(new ConfText(String.join("", lines)), diff);
    }

    /** Adds a line at the end, in the manner of the others. */
    Edit with(String line) {
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        boolean open = !text.isEmpty() && !text.endsWith("\n") && !text.endsWith("\r");
        int last = lines().size();
        return new Edit(
                new ConfText(text + (open ? end : "") + line + end),
                "@@ -" + last + ",0 +" + (last + 1) + " @@\n+" + line + "\n");
    }

    /** Without a comment, which may say anything. */
    private static String shown(String line) {
        Matcher found = ASSIGNMENT.matcher(line);
        String code = found.matches() ? found.group("head") + found.group("value") : "";
        boolean comment = !found.matches() || found.group("comment") != null;
        return (code + (comment ? " #…" : "")).replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }
}
