package io.github.alloyconnections.adapter.cli.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The script that completes this program's words in a shell, with what earlier commands have seen too: the shell reads that
 * itself, so that pressing a key starts no program.
 */
public enum CompletionScript {
    BASH("complete.sh", "complete.bash"),
    ZSH("complete.sh", "complete.zsh"),
    FISH("complete.fish");

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable
    private final List<String> parts;

    CompletionScript(String... parts) {
        this.parts = List.of(parts);
    }

    /** The one for the shell of this name. */
    public static Optional<CompletionScript> of(String shell) {
        return Stream.of(values()).filter(each -> each.shell().equals(shell)).findFirst();
    }

    /** The shells that there is one for. */
    public static List<String> shells() {
        return Stream.of(values()).map(CompletionScript::shell).toList();
    }

    private String shell() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For these commands, and these worlds of the simulator. */
    public String text(CommandSpec root, List<String> presets) {
        CompletedWords words = new CompletedWords(presets);
        String text = parts.stream().map(ScriptText::read).collect(Collectors.joining());
        return this == FISH
                ? text + new FishCompletion(words).lines(root)
                : text.replace("@ABOUT@\n", about(root, words))
                        .replace("@FLAGS@", joined(options(root).flatMap(CompletionScript::flags)))
                        .replace("@VALUES@", joined(options(root).flatMap(option -> values(option, words))));
    }

    /** All commands by the words that name them, the whole program by none. */
    static Map<String, CommandSpec> commands(CommandSpec root) {
        Map<String, CommandSpec> all = new LinkedHashMap<>();
        all.put("", root);
        root.subcommands()
                .forEach((name, line) -> commands(line.getCommandSpec())
                        .forEach((within, spec) -> all.put((name + " " + within).strip(), spec)));
        return all;
    }

    /** A case for each, of words that mean nothing to a shell. */
    private static String about(CommandSpec root, CompletedWords words) {
        List<String> everywhere = options(root).map(OptionSpec::longestName).toList();
        return commands(root).entrySet().stream()
                .map(each ->
                        "    '" + each.getKey() + "')\n" + lines(each.getValue(), everywhere, words) + "      ;;\n")
                .collect(Collectors.joining());
    }

    private static String lines(CommandSpec spec, List<String> everywhere, CompletedWords words) {
        List<OptionSpec> own = options(spec)
                .filter(option -> !everywhere.contains(option.longestName()))
                .toList();
        return line("commands", spec.subcommands().keySet().stream())
                + line("flags", own.stream().flatMap(CompletionScript::flags))
                + line("values", own.stream().flatMap(option -> values(option, words)))
                + line("words", Stream.of(words.of(spec)));
    }

    private static String line(String what, Stream<String> words) {
        String text = joined(words);
        return text.isEmpty()
                ? ""
                : "      about_" + what + "=" + (what.equals("words") ? text : "' " + text + " '") + "\n";
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    /** Those that are for everybody. */
    static Stream<OptionSpec> options(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden());
    }

    /** Those that can stand alone. */
    private static Stream<String> flags(OptionSpec option) {
        return Stream.of(option.names()).filter(name -> option.arity().min() == 0);
    }

    /** Those with a value; where it may be left out, it stands behind an equals sign alone. */
    private static Stream<String> values(OptionSpec option, CompletedWords words) {
        String sign = option.arity().min() == 0 ? "=:" : ":";
        return Stream.of(option.names())
                .filter(name -> option.arity().max() > 0)
                .map(name -> name + sign + words.of(option));
    }
}
