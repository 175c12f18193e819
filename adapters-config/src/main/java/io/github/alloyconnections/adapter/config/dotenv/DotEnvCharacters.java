package io.github.alloyconnections.adapter.config.dotenv;

/** Which characters Node's dotenv takes for white space, line ends and parts of a name; its \s is JavaScript's. */
final class DotEnvCharacters {

    private DotEnvCharacters() {}

    static boolean isSpace(char c) {
        if (c <= ' ') {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return c >= '\u00a0' && isWideSpace(c);
    }

    private static boolean isWideSpace(char c) {
        return switch (c) {
            case '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000', '\ufeff' -> true;
            default -> c >= '\u2000' && c <= '\u200a';
        };
    }

    /** Where a line ends; carriage returns have become newlines before. */
    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\u2028' || c == '\u2029';
    }

    static boolean isQuote(char c) {
        return c == '\'' || c == '"' || c == '`';
    }

    static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_'
                || c == '.'
                || c == '-';
    }
}
