package io.github.alloyconnections.adapter.cli.terminal;

import java.util.List;
import java.util.Optional;

/** Asks the person at the process's terminal; its library is loaded no sooner than that. */
public final class AskingPicker implements Picker {

    @Override
    public Optional<String> pick(String question, List<Choice> choices) {
        return pick(question, choices, InView.NOTHING);
    }

    @Override
    public Optional<String> pick(String question, List<Choice> choices, InView inView) {
        return TerminalPicker.pick(question, choices, inView);
    }
}
