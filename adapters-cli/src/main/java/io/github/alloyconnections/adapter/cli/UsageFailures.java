package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.contract.Failure;
import io.github.alloyconnections.domain.diagnosis.Advice;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageFailures {

    private static final int LONGEST = 400;
    private static final int LONGEST_ARGUMENT = 60;

    /** What bytes become that are no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private UsageFailures() {}

    /** What the runtime could not read is refused, for the rest of it would be taken for the whole. */
    static Optional<Failure> unreadable(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).indexOf(REPLACEMENT) >= 0) {
                String shown = Printable.fit(Printable.line(arguments.get(i)), LONGEST_ARGUMENT, "...");
                return Optional.of(Failure.of(
                        ErrorCode.USAGE,
                        "argument " + (i + 1) + " ('" + shown + "') has bytes that are not UTF-8 text, or were lost"
                                + " since the locale is not; nothing was sent",
                        new Advice("export LC_ALL=C.UTF-8", "then type it again; or give it in a file, as @file")));
            }
        }
        return Optional.empty();
    }

    static Failure explain(ParameterException thrown) {
        CommandSpec command = thrown.getCommandLine().getCommandSpec();
        String message = thrown instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched, command)
                : String.valueOf(thrown.getMessage());
        return Failure.of(
                ErrorCode.USAGE,
                Printable.fit(Printable.line(message), LONGEST, "…"),
                new Advice(command.qualifiedName() + " --help", "shows what can be said here"));
    }

    private static String unmatched(UnmatchedArgumentException thrown, CommandSpec command) {
        String kind =
                thrown.isUnknownOption() ? "unknown option" : isRoot(command) ? "unknown command" : "unexpected word";
        List<String> near = thrown.getSuggestions();
        String hint = near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
        return kind + " '" + thrown.getUnmatched().get(0) + "'" + hint;
    }

    private static boolean isRoot(CommandSpec command) {
        return command.parent() == null;
    }
}
