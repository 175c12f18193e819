package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
public final class UsageFailures {

    private static final int LONGEST = 400;
    private static final int LONGEST_ARGUMENT = 60;

    /** What bytes become that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final int MOST_SLIPS = 2;

    private static final Map<String, String> ELSEWHERE = Map.of(
            "ls",
            "list",
            "rm",
            "delete",
            "remove",
            "delete",
            "login",
            "connect",
            "add",
            "connect",
            "pin",
            "use",
            "credentials",
            "list",
            "init",
            "setup",
            "test",
            "verify");

    private UsageFailures() {}

    /** What the runtime could not read is refused, for the rest of it would be taken for the whole. */
    public static Optional<Failure> unreadable(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).indexOf(REPLACEMENT) >= 0) {
                String shown = TerminalText.fit(TerminalText.line(arguments.get(i)), LONGEST_ARGUMENT, "...");
                return Optional.of(Failure.of(
                        ErrorCode.USAGE,
                        "argument " + (i + 1) + " ('" + shown + "') has bytes that are not UTF-8 text, or were lost"
                                + " since the locale is not; nothing was sent",
                        NextStep.other("export LC_ALL=C.UTF-8", "then type it again; or give it in a file, as @file")));
            }
        }
        return Optional.empty();
    }

    public static Failure explain(ParameterException thrown) {
        CommandSpec command = thrown.getCommandLine().getCommandSpec();
        String message = thrown instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched, command)
                : String.valueOf(thrown.getMessage());
        return Failure.of(
                ErrorCode.USAGE,
                TerminalText.fit(TerminalText.line(message), LONGEST, "…"),
                NextStep.other(command.qualifiedName() + " --help", "shows what can be said here"));
    }

    private static String unmatched(UnmatchedArgumentException thrown, CommandSpec command) {
        String kind =
                thrown.isUnknownOption() ? "unknown option" : isRoot(command) ? "unknown command" : "unexpected word";
        String typed = thrown.getUnmatched().get(0);
        Optional<String> meant =
                thrown.isUnknownOption() ? meantOption(typed, command) : meant(typed, thrown.getSuggestions());
        String hint = meant.map(word -> "; did you mean " + word + "?").orElse("");
        return kind + " '" + typed + "'" + hint;
    }

    /** A word of another program for it, else one that is a slip away, else none: a wild guess only misleads. */
    private static Optional<String> meant(String typed, List<String> similar) {
        return Optional.ofNullable(ELSEWHERE.get(typed))
                .or(() -> similar.stream()
                        .filter(word -> word.startsWith(typed) || distance(typed, word) <= MOST_SLIPS)
                        .findFirst());
    }

    /** One of this command's, or of those that go everywhere. */
    private static Optional<String> meantOption(String typed, CommandSpec command) {
        String name = typed.split("=", 2)[0];
        Stream<String> known = Stream.iterate(command, Objects::nonNull, CommandSpec::parent)
                .flatMap(spec -> spec.optionsMap().keySet().stream())
                .filter(option -> option.startsWith("--"));
        // Of one letter, nothing is left that would say what was meant.
        int slips = Math.min(MOST_SLIPS, name.length() - "--".length() - 1);
        return name.startsWith("--")
                ? known.filter(option -> option.startsWith(name) || distance(name, option) <= slips)
                        .min(Comparator.comparingInt((String option) -> distance(name, option))
                                .thenComparing(Comparator.naturalOrder()))
                : Optional.empty();
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= Math.min(a.length(), LONGEST_ARGUMENT); i++) {
            int diagonal = row[0]++;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static boolean isRoot(CommandSpec command) {
        return command.parent() == null;
    }
}
