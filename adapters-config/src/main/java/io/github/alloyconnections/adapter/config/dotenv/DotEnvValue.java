package io.github.alloyconnections.adapter.config.dotenv;

import static io.github.alloyconnections.adapter.config.dotenv.DotEnvCharacters.isLineEnd;
import static io.github.alloyconnections.adapter.config.dotenv.DotEnvCharacters.isQuote;

/** What a value means, given how it is written, white space around it left out. */
final class DotEnvValue {

    private static final String QUOTES = "'\"`";

    private DotEnvValue() {}

    static String of(String written) {
        String bare = unquoted(written);
        // The opening quote alone decides: dotenv expands a value whose double quote is never closed, too.
        return written.startsWith("\"") ? expanded(bare) : bare;
    }

    /** Drops each pair of quotes of which one opens a line and the last of its kind closes one. */
    private static String unquoted(String written) {
        if (QUOTES.chars().noneMatch(quote -> written.indexOf(quote) >= 0)) {
            return written;
        }
        int[] closings =
                QUOTES.chars().map(quote -> lastClosing(written, quote)).toArray();
        StringBuilder bare = new StringBuilder(written.length());
        int at = 0;
        while (at < written.length()) {
            int close = beginsLine(written, at) ? closings[QUOTES.indexOf(written.charAt(at))] : -1;
            if (close > at) {
                bare.append(written, at + 1, close);
                at = close + 1;
            } else {
                bare.append(written.charAt(at++));
            }
        }
        return bare.toString();
    }

    private static boolean beginsLine(String text, int at) {
        return isQuote(text.charAt(at)) && (at == 0 || isLineEnd(text.charAt(at - 1)));
    }

    private static int lastClosing(String text, int quote) {
        int at = text.lastIndexOf(quote);
        while (at >= 0 && at + 1 < text.length() && !isLineEnd(text.charAt(at + 1))) {
            at = text.lastIndexOf(quote, at - 1);
        }
        return at;
    }

    private static String expanded(String text) {
        return text.replace("\\n", "\n").replace("\\r", "\r");
    }
}
