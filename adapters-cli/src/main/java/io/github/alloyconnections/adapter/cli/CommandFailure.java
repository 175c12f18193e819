package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.contract.Failure;
import io.github.alloyconnections.domain.diagnosis.Advice;

/** Ends a command with a failure that the command line itself found. */
final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final int exitCode;

    private CommandFailure(Failure failure, int exitCode) {
        super(failure.message());
        this.failure = failure;
        this.exitCode = exitCode;
    }

    static CommandFailure of(Failure failure) {
        return new CommandFailure(failure, ExitCode.of(failure.code()).number());
    }

    static CommandFailure of(ErrorCode code, String message, Advice... next) {
        return of(Failure.of(code, message, next));
    }

    /** A flag or argument of this command is wrong. */
    static CommandFailure usage(String command, String message) {
        return of(
                ErrorCode.USAGE,
                message,
                new Advice("alloy-connections " + command + " --help", "shows what " + command + " takes"));
    }

    /** The same, with an exit code from outside the table. */
    CommandFailure exiting(int code) {
        return new CommandFailure(failure, code);
    }

    Failure failure() {
        return failure;
    }

    int exitCode() {
        return exitCode;
    }
}
