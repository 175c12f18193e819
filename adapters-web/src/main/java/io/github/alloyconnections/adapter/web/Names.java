package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.Locale;

/** Names that others chose, made fit to be looked at; escaping them is the template's task. */
final class Names {

    private static final int HEAD = 100;
    private static final int TAIL = 20;
    private static final int REPLACEMENT = 0xFFFD;

    private Names() {}

    /** What stands where there is no name to be seen. */
    static final String NONE = "(no name)";

    /** One line without control characters; of a long name both ends, since what tells twins apart is a number at the end. */
    static String shown(String name) {
        if (name.isBlank()) {
            return NONE;
        }
        int[] clean = name.codePoints().map(Names::visible).toArray();
        if (clean.length <= HEAD + TAIL) {
            return new String(clean, 0, clean.length);
        }
        return new String(clean, 0, HEAD) + "…" + new String(clean, clean.length - TAIL, TAIL);
    }

    /** A connector's id, fit to stand at the beginning of a line. */
    static String ofConnector(ConnectorId connector) {
        String id = shown(connector.value());
        int first = id.offsetByCodePoints(0, 1);
        return id.substring(0, first).toUpperCase(Locale.ROOT) + id.substring(first);
    }

    private static int visible(int c) {
        boolean broken = Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        return broken ? REPLACEMENT : c;
    }
}
