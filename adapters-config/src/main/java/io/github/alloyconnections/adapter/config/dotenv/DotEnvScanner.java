package io.github.alloyconnections.adapter.config.dotenv;

import static io.github.alloyconnections.adapter.config.dotenv.DotEnvCharacters.isSpace;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvGrammar.Body;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvGrammar.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the assignments that Node's dotenv finds, in one pass from the first line to the last. */
final class DotEnvScanner {

    private final DotEnvText text;
    private final DotEnvGrammar grammar;
    private int line = 1;
    private int countedTo;

    private DotEnvScanner(DotEnvText text) {
        this.text = text;
        this.grammar = new DotEnvGrammar(text);
    }

    static List<Assignment> scan(DotEnvText text) {
        return new DotEnvScanner(text).assignments();
    }

    private List<Assignment> assignments() {
        List<Assignment> found = new ArrayList<>();
        int at = grammar.skipSpace(0);
        while (at < text.length()) {
            Optional<Head> head = grammar.head(at);
            int end = at + 1;
            if (head.isPresent()) {
                Body body = grammar.body(head.get().valueStart());
                found.add(assignment(head.get(), body));
                end = body.assignmentEnd();
            }
            at = grammar.skipSpace(grammar.nextLine(end));
        }
        return found;
    }

    private Assignment assignment(Head head, Body body) {
        int start = body.start();
        int end = body.end();
        while (start < end && isSpace(text.at(start))) {
            start++;
        }
        while (end > start && isSpace(text.at(end - 1))) {
            end--;
        }
        if (start == end) {
            // Blank: a new value belongs directly behind the separator, before a comment's white space.
            start = body.start();
            end = start;
        }
        return new Assignment(
                text.between(head.nameStart(), head.nameEnd()),
                DotEnvValue.of(text.between(start, end)),
                lineOf(head.nameStart()),
                text.offset(head.start()),
                text.offset(start),
                text.offset(end));
    }

    private int lineOf(int index) {
        for (; countedTo < index; countedTo++) {
            if (text.at(countedTo) == '\n') {
                line++;
            }
        }
        return line;
    }
}
