package io.github.alloyconnections.adapter.config.dotenv;

import java.util.Arrays;

/**
 * The text of a file as dotenv sees it: UTF-8, each kind of line end one newline, each broken byte sequence one
 * replacement character. Unlike a decoded string it still knows which bytes every character came from.
 */
final class DotEnvText {

    private static final int REPLACEMENT = 0xfffd;

    private final byte[] bytes;
    private final char[] chars;
    private final int[] offsets;
    private int length;

    private DotEnvText(byte[] bytes) {
        this.bytes = bytes;
        this.chars = new char[bytes.length];
        this.offsets = new int[bytes.length + 1];
    }

    static DotEnvText of(byte[] bytes) {
        DotEnvText text = new DotEnvText(bytes);
        int at = 0;
        while (at < bytes.length) {
            at += bytes[at] == '\r' ? text.readCarriageReturn(at) : text.readCharacter(at);
        }
        text.offsets[text.length] = bytes.length;
        return text;
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    /** The byte at which this character begins; for the text's length, the number of bytes. */
    int offset(int index) {
        return offsets[index];
    }

    String between(int from, int to) {
        return new String(Arrays.copyOfRange(chars, from, to));
    }

    private int readCarriageReturn(int at) {
        put('\n', at);
        return at + 1 < bytes.length && bytes[at + 1] == '\n' ? 2 : 1;
    }

    /** Decodes as the WHATWG rules demand, which Node follows; returns how many bytes were used. */
    private int readCharacter(int at) {
        int lead = bytes[at] & 0xff;
        if (lead < 0x80) {
            put((char) lead, at);
            return 1;
        }
        int further = furtherBytes(lead);
        int codePoint = further == 0 ? REPLACEMENT : lead & (0x3f >> further);
        int used = 1;
        for (; used <= further; used++) {
            if (at + used >= bytes.length || !mayFollow(lead, used, bytes[at + used] & 0xff)) {
                codePoint = REPLACEMENT;
                break;
            }
            codePoint = (codePoint << 6) | (bytes[at + used] & 0x3f);
        }
        for (char c : Character.toChars(codePoint)) {
            put(c, at);
        }
        return used;
    }

    private static int furtherBytes(int lead) {
        if (lead >= 0xc2 && lead <= 0xdf) {
            return 1;
        }
        if (lead >= 0xe0 && lead <= 0xef) {
            return 2;
        }
        return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    }

    /** The second byte is bounded by the first, so that over-long forms and surrogates are refused. */
    private static boolean mayFollow(int lead, int position, int next) {
        int lowest = 0x80;
        int highest = 0xbf;
        if (position == 1) {
            lowest = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : lowest;
            highest = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : highest;
        }
        return next >= lowest && next <= highest;
    }

    private void put(char c, int offset) {
        chars[length] = c;
        offsets[length] = offset;
        length++;
    }
}
