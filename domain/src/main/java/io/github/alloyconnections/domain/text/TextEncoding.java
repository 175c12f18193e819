package io.github.alloyconnections.domain.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding that a file's bytes show: UTF-8 unless a byte order mark or its zero bytes say something else.
 *
 * <p>PowerShell's {@code >} writes UTF-16 and its {@code >>} appends it to what was UTF-8.
 */
public enum TextEncoding {
    UTF_8("UTF-8", "UTF-8", 0),
    MARKED_UTF_16LE("UTF-16LE", "UTF-16", 2),
    MARKED_UTF_16BE("UTF-16BE", "UTF-16", 2),
    UTF_16LE("UTF-16LE", "UTF-16LE", 0),
    UTF_16BE("UTF-16BE", "UTF-16BE", 0),
    MARKED_UTF_32LE("UTF-32LE", "UTF-32", 4),
    MARKED_UTF_32BE("UTF-32BE", "UTF-32", 4),
    /** Zero bytes, but not where UTF-16 has them: a part of it is, or it is no text. */
    MIXED("UTF-8", "", 0);

    private static final int LOOKED_AT = 4_096;

    private final String name;
    private final String converterName;
    private final int markLength;

    TextEncoding(String name, String converterName, int markLength) {
        this.name = name;
        this.converterName = converterName;
        this.markLength = markLength;
    }

    /** What these bytes are written in. */
    public static TextEncoding of(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
            return MARKED_UTF_32LE;
        } else if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
            return MARKED_UTF_32BE;
        } else if (startsWith(bytes, 0xff, 0xfe)) {
            return MARKED_UTF_16LE;
        } else if (startsWith(bytes, 0xfe, 0xff)) {
            return MARKED_UTF_16BE;
        }
        return byZeros(bytes);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        boolean same = bytes.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (bytes[i] & 0xff) == mark[i];
        }
        return same;
    }

    /** ASCII in UTF-16 is every other byte a zero, always on the same side. */
    private static TextEncoding byZeros(byte[] bytes) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += bytes[2 * i] == 0 ? 1 : 0;
            second += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (first == 0 && second * 5 >= pairs * 2 && second > 0) {
            return UTF_16LE;
        } else if (second == 0 && first * 5 >= pairs * 2 && first > 0) {
            return UTF_16BE;
        }
        return holdsZero(bytes) ? MIXED : UTF_8;
    }

    private static boolean holdsZero(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the bytes are what everybody expects of a text. */
    public boolean isUsual() {
        return this == UTF_8;
    }

    /** The text, without its byte order mark; what makes no sense becomes replacement characters. */
    public String decode(byte[] bytes) {
        String text = new String(bytes, markLength, bytes.length - markLength, charset());
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private Charset charset() {
        return name.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(name);
    }

    /** What it is, behind "is". */
    public String words() {
        if (this == MIXED) {
            return "not text in one encoding: it holds zero bytes, as when PowerShell's >> appends UTF-16";
        }
        return name + (markLength > 0 || this == UTF_8 ? "" : " without a byte order mark");
    }

    /** A command that turns a file of this encoding into UTF-8, its name written for a shell; empty if there is none. */
    public String conversion(String file) {
        return converterName.isEmpty()
                ? ""
                : "(umask 077; iconv -f " + converterName + " -t UTF-8 " + file + " > " + file + ".utf8) && mv " + file
                        + ".utf8 " + file;
    }
}
