package io.github.alloyconnections.adapter.alloy.wire;

import io.github.alloyconnections.domain.text.HiddenCharacters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes remote text fit for a message: one bounded line without control characters, key, token, code or state. */
public final class MessageText {

    private static final int LONGEST_INPUT = 64 * 1024;
    private static final String MASK = "***";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final Pattern BEARER = Pattern.compile("\\b(bearer|basic)\\s+[^\\s\"',;<>]+", FLAGS);
    private static final Pattern JWT = Pattern.compile("\\beyJ[A-Za-z0-9_-]{4,}(\\.[A-Za-z0-9_=-]*){0,2}");
    private static final Pattern SECRET_VALUE = Pattern.compile(
            "\\b([a-z_-]{0,40}(?:token|secret|password|api[_-]?key)|code|state)(=|%3D)[^&\\s\"'<>]*[^&\\s\"'<>)\\]}]",
            FLAGS);

    private final Optional<String> key;

    public MessageText(Optional<String> key) {
        this.key = key;
    }

    /** The text, at most so many characters long. */
    public String of(String raw, int longest) {
        String text = raw.substring(0, Math.min(raw.length(), LONGEST_INPUT));
        // In this order, because an invisible sign within a secret would hide it from us and show it to a reader.
        return shorten(redact(oneLine(text)), longest);
    }

    private String redact(String text) {
        String without = key.isPresent() ? text.replace(key.get(), MASK) : text;
        without = BEARER.matcher(without).replaceAll("$1 " + Matcher.quoteReplacement(MASK));
        without = JWT.matcher(without).replaceAll(Matcher.quoteReplacement(MASK));
        return SECRET_VALUE.matcher(without).replaceAll("$1$2" + Matcher.quoteReplacement(MASK));
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!HiddenCharacters.isHiddenOrUnknown(c)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }

    private static String shorten(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
