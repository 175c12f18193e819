package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.adapter.cli.terminal.Picker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Answers every question as a test has it, in order; an answer that nobody waits for, or none left, is a failure. */
public final class ScriptedPerson implements Picker {

    public final List<String> seen = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();

    /** What to choose by its beginning, or to type; an empty text leaves. */
    public ScriptedPerson then(String answer) {
        answers.add(answer);
        return this;
    }

    /** How many answers nobody has asked for. */
    public int left() {
        return answers.size();
    }

    @Override
    public Optional<String> pick(String question, List<Choice> choices) {
        seen.add(question);
        choices.forEach(choice -> seen.add(choice.line()));
        String answer = next(question);
        return answer.isEmpty()
                ? Optional.empty()
                : Optional.of(choices.stream()
                        .filter(choice -> choice.line().startsWith(answer))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no '" + answer + "' among " + choices))
                        .key());
    }

    @Override
    public Optional<String> type(String question) {
        throw new AssertionError("asked in the open: " + question);
    }

    @Override
    public Optional<String> typeUnseen(String question) {
        seen.add(question);
        return Optional.of(next(question)).filter(text -> !text.isEmpty());
    }

    private String next(String question) {
        if (answers.isEmpty()) {
            throw new AssertionError("nobody expected to be asked: " + question);
        }
        return answers.remove();
    }
}
