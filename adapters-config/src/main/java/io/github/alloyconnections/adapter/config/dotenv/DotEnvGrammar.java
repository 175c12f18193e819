package io.github.alloyconnections.adapter.config.dotenv;

import static io.github.alloyconnections.adapter.config.dotenv.DotEnvCharacters.isLineEnd;
import static io.github.alloyconnections.adapter.config.dotenv.DotEnvCharacters.isNamePart;
import static io.github.alloyconnections.adapter.config.dotenv.DotEnvCharacters.isQuote;
import static io.github.alloyconnections.adapter.config.dotenv.DotEnvCharacters.isSpace;

import java.util.Optional;

/**
 * The grammar of a dotenv assignment. dotenv itself uses a regular expression that can backtrack; each method here is
 * one part of it, with the only outcome its backtracking can have, so that hostile text costs no more than any other.
 */
final class DotEnvGrammar {

    private static final String EXPORT = "export";

    private final DotEnvText text;

    DotEnvGrammar(DotEnvText text) {
        this.text = text;
    }

    /** A name and its separator, behind which the value begins. */
    record Head(int start, int nameStart, int nameEnd, int valueStart) {}

    /** Where the written value lies, quotes included, and where its assignment ends. */
    record Body(int start, int end, int assignmentEnd) {}

    /** With {@code export} if that leads to a name and a separator, else with {@code export} as the name itself. */
    Optional<Head> head(int at) {
        int behind = at + EXPORT.length();
        if (startsWithExport(at) && behind < text.length() && isSpace(text.at(behind))) {
            Optional<Head> exported = named(at, skipSpace(behind));
            if (exported.isPresent()) {
                return exported;
            }
        }
        return named(at, at);
    }

    private boolean startsWithExport(int at) {
        int end = at + EXPORT.length();
        return end <= text.length() && text.between(at, end).equals(EXPORT);
    }

    private Optional<Head> named(int start, int nameStart) {
        int nameEnd = nameStart;
        while (nameEnd < text.length() && isNamePart(text.at(nameEnd))) {
            nameEnd++;
        }
        int valueStart = nameEnd == nameStart ? -1 : behindSeparator(nameEnd);
        return valueStart < 0 ? Optional.empty() : Optional.of(new Head(start, nameStart, nameEnd, valueStart));
    }

    /** An equals sign, if need be lines further down, or a colon at once with white space behind it; else -1. */
    private int behindSeparator(int nameEnd) {
        int at = skipSpace(nameEnd);
        if (at < text.length() && text.at(at) == '=') {
            return at + 1;
        }
        boolean colon = nameEnd + 1 < text.length() && text.at(nameEnd) == ':' && isSpace(text.at(nameEnd + 1));
        return colon ? nameEnd + 2 : -1;
    }

    Body body(int from) {
        int open = skipSpace(from);
        if (open < text.length() && isQuote(text.at(open))) {
            Optional<Body> quoted = quoted(open);
            if (quoted.isPresent()) {
                return quoted.get();
            }
        }
        int end = from;
        while (end < text.length() && text.at(end) != '#' && text.at(end) != '\n') {
            end++;
        }
        return new Body(from, end, behindRest(end));
    }

    /** Tries the closing quotes from the last possible to the first: the first with nothing but a comment behind it. */
    private Optional<Body> quoted(int open) {
        for (int close = lastPossibleClose(open); close > open; close--) {
            if (text.at(close) == text.at(open)) {
                int end = behindRest(close + 1);
                if (end >= 0) {
                    return Optional.of(new Body(open, close + 1, end));
                }
            }
        }
        return Optional.empty();
    }

    /** A quote with a backslash before it may close, or may not; the first without one must. */
    private int lastPossibleClose(int open) {
        int last = open;
        for (int at = open + 1; at < text.length(); at++) {
            if (text.at(at) == text.at(open)) {
                last = at;
                if (text.at(at - 1) != '\\') {
                    break;
                }
            }
        }
        return last;
    }

    /** Where an assignment ends whose value ended here: behind white space and a comment; -1 if text follows. */
    private int behindRest(int valueEnd) {
        int at = skipSpace(valueEnd);
        if (at == text.length()) {
            return at;
        }
        if (text.at(at) == '#') {
            return lineEnd(at);
        }
        for (int back = at - 1; back >= valueEnd; back--) {
            if (isLineEnd(text.at(back))) {
                return back;
            }
        }
        return -1;
    }

    int skipSpace(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.at(at))) {
            at++;
        }
        return at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && !isLineEnd(text.at(at))) {
            at++;
        }
        return at;
    }

    /** The first beginning of a line at or after this place. */
    int nextLine(int from) {
        return isLineEnd(text.at(from - 1)) ? from : Math.min(text.length(), lineEnd(from) + 1);
    }
}
