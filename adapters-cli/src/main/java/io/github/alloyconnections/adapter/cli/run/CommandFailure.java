package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.step.NextStep;

/** Ends a command with a failure that the command line itself found. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final int exitCode;

    private CommandFailure(Failure failure, int exitCode) {
        super(failure.message());
        this.failure = failure;
        this.exitCode = exitCode;
    }

    public static CommandFailure of(Failure failure) {
        return new CommandFailure(failure, ExitCode.of(failure.code()).number());
    }

    public static CommandFailure of(ErrorCode code, String message, NextStep... next) {
        return of(Failure.of(code, message, next));
    }

    /** A flag or argument of this command is wrong. */
    public static CommandFailure usage(String command, String message) {
        return of(ErrorCode.USAGE, message, NextStep.help(command, "shows what " + command + " takes"));
    }

    /** The same, with an exit code from outside the table. */
    public CommandFailure exiting(int code) {
        return new CommandFailure(failure, code);
    }

    public Failure failure() {
        return failure;
    }

    public int exitCode() {
        return exitCode;
    }
}
