package io.github.alloyconnections.adapter.config.dotenv;

import java.util.Arrays;

/** How a file ends its lines. */
final class LineEnds {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private LineEnds() {}

    /** The last line end found, since a line appended stands next to it; a newline if there is none. */
    static String usual(byte[] bytes) {
        for (int at = bytes.length - 1; at >= 0; at--) {
            if (bytes[at] == '\r') {
                return "\r";
            }
            if (bytes[at] == '\n') {
                return at > 0 && bytes[at - 1] == '\r' ? "\r\n" : "\n";
            }
        }
        return "\n";
    }

    /** Whether the last line is begun but not ended; a byte order mark alone begins none. */
    static boolean lacksLast(byte[] bytes) {
        if (bytes.length == 0 || Arrays.equals(bytes, BYTE_ORDER_MARK)) {
            return false;
        }
        byte last = bytes[bytes.length - 1];
        return last != '\n' && last != '\r';
    }
}
