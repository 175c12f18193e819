package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.adapter.cli.terminal.ShellQuoting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Gives a next step what a person typed to say which project is meant: the same file, user, address or sandbox. Without
 * it the step would be about another one. What the step says itself stays.
 */
record SameProject(GlobalOptions typed, boolean sameConnector, boolean sameUser) implements UnaryOperator<String> {

    private static final List<String> PROJECT = List.of("--account", "--user", "--env-file", "--config");
    /** Each says where Alloy is, so a step that has one needs none. */
    private static final List<String> PLACES = List.of("--base-url", "--sandbox");
    /** These are about connections of one connector, and take its name by the option alone. */
    private static final Set<String> OF_ONE_CONNECTOR = Set.of(
            "setup",
            "which",
            "use",
            "unpin",
            "verify",
            "list",
            "env",
            "run",
            "twins",
            "prune",
            "check",
            "watch",
            "delete",
            "retire",
            "unretire");
    /** These are about no project. */
    private static final Set<String> OF_NONE = Set.of("sandbox", "completion", "help");

    private static final String PROGRAM = NextSteps.PROGRAM + " ";
    private static final String PROGRAMS_OWN = " -- ";

    @Override
    public String apply(String command) {
        int start = command.startsWith(PROGRAM) ? 0 : command.indexOf(" " + PROGRAM) + 1;
        if (!command.startsWith(PROGRAM, start)) {
            return command;
        }
        int end = command.indexOf(PROGRAMS_OWN);
        String own = end < 0 ? command : command.substring(0, end);
        List<String> words = List.of(own.substring(start + PROGRAM.length()).split(" "));
        if (OF_NONE.contains(words.get(0)) || words.contains("--help")) {
            return command;
        }
        return own + missing(words) + (end < 0 ? "" : command.substring(end));
    }

    private String missing(List<String> words) {
        StringBuilder more = new StringBuilder();
        boolean everyOne = words.get(0).equals("list") && words.contains("--all");
        if (sameConnector && OF_ONE_CONNECTOR.contains(words.get(0)) && !everyOne) {
            add("--connector", words, more);
        }
        if (PLACES.stream().anyMatch(place -> says(words, place))) {
            return more.toString();
        }
        Stream.concat(PROJECT.stream(), Stream.of("--base-url"))
                .filter(option -> sameUser || !option.equals("--user"))
                .forEach(option -> add(option, words, more));
        typed.text("--sandbox").ifPresent(preset -> more.append(GlobalOptions.sandboxFlag(preset)));
        return more.toString();
    }

    private void add(String option, List<String> words, StringBuilder more) {
        Optional<String> value = typed.text(option).filter(any -> !says(words, option));
        value.ifPresent(it -> more.append(' ').append(option).append(' ').append(ShellQuoting.word(it)));
    }

    private static boolean says(List<String> words, String option) {
        return words.stream().anyMatch(word -> word.equals(option) || word.startsWith(option + "="));
    }
}
