package io.github.alloyconnections.adapter.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.consoleui.prompt.ConsolePrompt;
import org.jline.consoleui.prompt.ListResult;
import org.jline.consoleui.prompt.PromptResultItemIF;
import org.jline.consoleui.prompt.builder.ListPromptBuilder;
import org.jline.consoleui.prompt.builder.PromptBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Asks on the terminal, with arrow keys. */
// The library's own successor of this prompt cannot be had in the version that the rest of it has.
@SuppressWarnings({"removal", "deprecation"})
final class TerminalPicker {

    private static final String ANSWER = "choice";

    private TerminalPicker() {}

    static Optional<Integer> pick(String question, List<String> choices) {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            ConsolePrompt.UiConfig look = new ConsolePrompt.UiConfig(">", "( )", "(*)", "( )");
            look.setCancellableFirstPrompt(true);
            ConsolePrompt prompt = new ConsolePrompt(terminal, look);
            return answer(prompt.prompt(prompts(prompt, question, fitting(choices, terminal))));
        } catch (UserInterruptException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used", e);
        }
    }

    private static List<String> fitting(List<String> choices, Terminal terminal) {
        int room = Math.max(20, terminal.getWidth() - 4);
        return choices.stream().map(line -> Printable.fit(line, room, "…")).toList();
    }

    private static List<org.jline.consoleui.elements.PromptableElementIF> prompts(
            ConsolePrompt prompt, String question, List<String> choices) {
        PromptBuilder builder = prompt.getPromptBuilder();
        ListPromptBuilder list = builder.createListPrompt().name(ANSWER).message(question);
        for (int i = 0; i < choices.size(); i++) {
            list.newItem(Integer.toString(i)).text(choices.get(i)).add();
        }
        list.addPrompt();
        return builder.build();
    }

    private static Optional<Integer> answer(Map<String, PromptResultItemIF> answers) {
        return answers.get(ANSWER) instanceof ListResult result
                ? Optional.of(Integer.valueOf(result.getSelectedId()))
                : Optional.empty();
    }
}
