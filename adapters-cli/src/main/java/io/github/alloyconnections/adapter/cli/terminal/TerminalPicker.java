package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jline.consoleui.elements.PromptableElementIF;
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
public final class TerminalPicker {

    private static final String ANSWER = "choice";
    private static final int LEAST_ROOM = 20;
    private static final int MARGIN = 4;

    private TerminalPicker() {}

    public static Optional<String> pick(String question, List<Choice> choices) {
        try (Terminal terminal = builder().build()) {
            ConsolePrompt.UiConfig look = new ConsolePrompt.UiConfig(">", "( )", "(*)", "( )");
            look.setCancellableFirstPrompt(true);
            ConsolePrompt prompt = new ConsolePrompt(terminal, look);
            return answer(prompt.prompt(prompts(prompt, question, choices, terminal.getWidth())));
        } catch (UserInterruptException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the terminal cannot be used", e);
        }
    }

    /** By {@code stty}: the library's native code would be unpacked into the shared temporary folder each time. */
    static TerminalBuilder builder() {
        TerminalBuilder builder = TerminalBuilder.builder().system(true);
        return File.separatorChar == '/' ? builder.provider("exec") : builder;
    }

    private static List<PromptableElementIF> prompts(
            ConsolePrompt prompt, String question, List<Choice> choices, int width) {
        PromptBuilder builder = prompt.getPromptBuilder();
        ListPromptBuilder list = builder.createListPrompt().name(ANSWER).message(question);
        int room = Math.max(LEAST_ROOM, width - MARGIN);
        for (Choice choice : choices) {
            list.newItem(choice.key())
                    .text(TerminalText.fit(choice.line(), room, "…"))
                    .add();
        }
        list.addPrompt();
        return builder.build();
    }

    private static Optional<String> answer(Map<String, PromptResultItemIF> answers) {
        return answers.get(ANSWER) instanceof ListResult result
                ? Optional.of(result.getSelectedId())
                : Optional.empty();
    }
}
