package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.contract.Failure;
import io.github.alloyconnections.domain.diagnosis.Advice;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageFailures {

    private static final int LONGEST = 400;

    private UsageFailures() {}

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
