package io.github.alloyconnections.adapter.web.question;

import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** Names that others chose, made fit to be looked at; escaping them is the template's task. */
public final class Names {

    private static final int HEAD = 100;
    private static final int TAIL = 20;
    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Latin, Greek, Cyrillic, Armenian and Hebrew come before, and join nothing. */
    private static final int FIRST_JOINING = 0x0600;

    /** Letters and signs that show nothing. */
    private static final String BLANKS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    private Names() {}

    /** What stands where there is no name to be seen. */
    public static final String NONE = "(no name)";

    /**
     * One line, in which nothing is hidden: characters that show nothing or turn others around are named; of a long name
     * both ends, since what tells twins apart is a number at the end.
     */
    public static String shown(String name) {
        if (name.isBlank()) {
            return NONE;
        }
        int[] all = name.codePoints().toArray();
        int[] ends = all.length <= HEAD + TAIL
                ? all
                : IntStream.concat(
                                Arrays.stream(all, 0, HEAD),
                                IntStream.concat(IntStream.of('…'), Arrays.stream(all, all.length - TAIL, all.length)))
                        .toArray();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < ends.length; i++) {
            append(shown, ends[i], i > 0 && i + 1 < ends.length && joins(ends[i - 1], ends[i], ends[i + 1]));
        }
        return shown.toString();
    }

    /** A connector's id, fit to stand at the beginning of a line. */
    static String ofConnector(ConnectorId connector) {
        String id = shown(connector.value());
        int first = id.offsetByCodePoints(0, 1);
        return id.substring(0, first).toUpperCase(Locale.ROOT) + id.substring(first);
    }

    private static void append(StringBuilder shown, int c, boolean joins) {
        boolean broken = Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
        if (broken) {
            shown.appendCodePoint(REPLACEMENT);
        } else if (isUnseen(c) && !joins) {
            shown.append(String.format(Locale.ROOT, "[U+%04X]", c));
        } else {
            shown.appendCodePoint(c);
        }
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> BLANKS.indexOf(c) >= 0;
        };
    }

    /** Scripts that join their letters, and emoji, need joiners between them; there is nothing to hide there. */
    private static boolean joins(int before, int c, int after) {
        boolean joiner = c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
        return joiner && before >= FIRST_JOINING && after >= FIRST_JOINING;
    }
}
