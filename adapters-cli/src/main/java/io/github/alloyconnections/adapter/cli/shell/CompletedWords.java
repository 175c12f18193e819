package io.github.alloyconnections.adapter.cli.shell;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a value can be, for a shell to complete it: a kind of what was seen, a file, one of a few words, or anything.
 *
 * @param presets the simulator's
 */
record CompletedWords(List<String> presets) {

    /** Such as a title. */
    static final String ANYTHING = "anything";

    static final String FILE = "file";

    static final String CONNECTION = "connection";

    static final String COMMAND = "command";

    /** Words that may be repeated have it behind their kind. */
    private static final String REPEATED = "+";

    private static final Map<String, String> BY_NAME =
            Map.of("--connection", CONNECTION, "--choose", CONNECTION, "--connector", "connector", "--remove", "alias");

    private static final Map<String, String> BY_LABEL = Map.of(
            "ID", CONNECTION,
            "ID NAME", CONNECTION,
            "CONNECTOR", "connector",
            "ACTION", "action",
            "<action>", "action",
            "<file>", FILE,
            "COMMAND", COMMAND,
            "CMD", FILE);

    /** The kind; a few words are parted by commas, and end with one. */
    String of(ArgSpec spec) {
        if (spec.completionCandidates() != null) {
            return few(spec.completionCandidates());
        } else if (spec.paramLabel().equals("<preset>")) {
            return few(presets);
        }
        String name = spec instanceof OptionSpec option ? option.longestName() : "";
        return BY_NAME.getOrDefault(name, BY_LABEL.getOrDefault(spec.paramLabel(), ANYTHING));
    }

    private static String few(Iterable<String> words) {
        return StreamSupport.stream(words.spliterator(), false).collect(Collectors.joining(",", "", ","));
    }

    /** The kind of the words that a command takes; nothing if it takes none. */
    String of(CommandSpec spec) {
        return spec.positionalParameters().stream()
                .map(word -> of(word) + (word.arity().isVariable() ? REPEATED : ""))
                .findFirst()
                .orElse("");
    }
}
