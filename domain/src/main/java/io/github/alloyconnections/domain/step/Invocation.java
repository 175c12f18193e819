package io.github.alloyconnections.domain.step;

import io.github.alloyconnections.domain.text.ShellWords;
import java.util.List;
import java.util.stream.Stream;

/**
 * A command of this product with what stands after its name.
 *
 * @param variables what is set for it alone, as {@code NAME=value}
 * @param words options and arguments, each as the program is to get it, unquoted
 * @param program the words of a program that it starts, after {@code --}; empty if it starts none
 */
public record Invocation(List<String> variables, CommandName name, List<String> words, List<String> program) {

    /** What people type. */
    public static final String PROGRAM = "alloy-connections";

    public Invocation {
        variables = List.copyOf(variables);
        words = List.copyOf(words);
        program = List.copyOf(program);
    }

    Invocation(CommandName name, List<String> words) {
        this(List.of(), name, words, List.of());
    }

    /** The same with these words more, each as its {@code toString} says it. */
    public Invocation and(Object... more) {
        return and(Stream.of(more).map(String::valueOf).toList());
    }

    /** The same with these words more. */
    public Invocation and(List<String> more) {
        return new Invocation(variables, name, concat(words, more), program);
    }

    /** The same, starting a program of these words. */
    public Invocation starting(String... started) {
        return new Invocation(variables, name, words, List.of(started));
    }

    /** The same with this environment variable for it alone. */
    public Invocation where(String variable, String value) {
        return new Invocation(concat(variables, List.of(variable + "=" + value)), name, words, program);
    }

    /** Whether an option is among the words, alone or with a value. */
    public boolean says(String option) {
        return words.stream().anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    }

    private static List<String> concat(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The whole line as it is typed into a shell. */
    @Override
    public String toString() {
        Stream<String> own =
                Stream.concat(Stream.of(PROGRAM, name.typed()), words.stream().map(ShellWords::quoted));
        Stream<String> started = program.isEmpty()
                ? Stream.of()
                : Stream.concat(Stream.of("--"), program.stream().map(ShellWords::quoted));
        return String.join(
                " ",
                Stream.concat(variables.stream(), Stream.concat(own, started)).toList());
    }
}
