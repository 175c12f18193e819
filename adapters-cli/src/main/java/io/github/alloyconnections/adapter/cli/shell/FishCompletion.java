package io.github.alloyconnections.adapter.cli.shell;

import io.github.alloyconnections.domain.step.Invocation;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The lines of the script for fish, which completes by rules: one for each command, flag and value. */
final class FishCompletion {

    private static final String LINE = "complete -c " + Invocation.PROGRAM;

    /** What was seen, and the words by which it is asked for. */
    private static final Map<String, String> SEEN = Map.of(
            CompletedWords.CONNECTION,
            "alias connection",
            "alias",
            "alias",
            "connector",
            "connector",
            "action",
            "action");

    private final CompletedWords kinds;

    FishCompletion(CompletedWords kinds) {
        this.kinds = kinds;
    }

    String lines(CommandSpec root) {
        StringBuilder script = new StringBuilder("set -g __alloy_connections_commands "
                + CompletionScript.commands(root).keySet().stream()
                        .map(name -> "'" + name + "'")
                        .collect(Collectors.joining(" "))
                + "\n");
        CompletionScript.commands(root).forEach((name, spec) -> {
            String where = "\"__alloy_connections_at '" + name + "'\"";
            spec.subcommands()
                    .forEach((word, line) -> script.append(command(
                            where, word, line.getCommandSpec().usageMessage().description())));
            CompletionScript.options(spec).forEach(option -> script.append(option(where, option)));
            script.append(words(where, kinds.of(spec).replace("+", ""), root));
        });
        return script.toString();
    }

    private static String command(String where, String word, String... summary) {
        return LINE + " -n " + where + " -a " + word + " -d " + quoted(summary) + "\n";
    }

    private String option(String where, OptionSpec option) {
        StringBuilder line = new StringBuilder(LINE + " -n " + where);
        for (String name : option.names()) {
            line.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) {
            String kind = kinds.of(option);
            line.append(
                    kind.equals(CompletedWords.FILE) ? " -r -F" : option.arity().min() > 0 ? " -x" : "");
            line.append(candidates(kind));
        }
        return line.append(" -d ")
                .append(quoted(option.description()))
                .append('\n')
                .toString();
    }

    private static String words(String where, String kind, CommandSpec root) {
        return switch (kind) {
            case "", CompletedWords.ANYTHING -> "";
            case CompletedWords.FILE -> LINE + " -n " + where + " -F\n";
            case CompletedWords.COMMAND ->
                LINE + " -n " + where + " -a '"
                        + String.join(" ", root.subcommands().keySet()) + "'\n";
            default -> LINE + " -n " + where + candidates(kind) + "\n";
        };
    }

    private static String candidates(String kind) {
        if (SEEN.containsKey(kind)) {
            return " -k -a '(__alloy_connections_seen " + SEEN.get(kind) + ")'";
        }
        return kind.contains(",") ? " -a '" + kind.replace(",", " ").strip() + "'" : "";
    }

    private static String quoted(String... description) {
        // Within single quotes fish reads a backslash otherwise than other shells do.
        return "'" + String.join(" ", description).replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
