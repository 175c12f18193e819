package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.NoPreviousPinException;
import io.github.alloyconnections.domain.failure.PlanOutdatedException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.failure.UnknownPresetException;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.text.ShellWords;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Explains the failures that cross the hexagon, in the same words for every driver. */
public final class Failures {

    private static final NextStep DOCTOR =
            NextStep.run(CommandName.DOCTOR, "checks key, network, owner and files one by one");

    private static final String NO_KEY =
            "; alloy-connections setup asks for it, tries it and writes it down, or put the line"
                    + " ALLOY_API_KEY=YOUR_KEY into .env, or export it; Alloy's dashboard"
                    + " shows your keys (https://app.runalloy.com, under Settings, API keys)";

    private Failures() {}

    /** What happened, why, and what to do next; anything unforeseen is {@code UNEXPECTED} and tells only its kind. */
    public static Failure explain(RuntimeException thrown) {
        return explain(thrown, ActionFailures.Caller.COMMAND_LINE);
    }

    /** The same, with inputs called as this caller calls them. */
    public static Failure explain(RuntimeException thrown, ActionFailures.Caller caller) {
        if (thrown instanceof RemoteServiceException remote) {
            return remote(remote);
        } else if (thrown instanceof ProjectFileException file) {
            return file(file);
        } else if (thrown instanceof InvalidSettingsException settings) {
            return Failure.of(
                    ErrorCode.INVALID_SETTINGS,
                    String.valueOf(settings.getMessage()),
                    NextStep.run(CommandName.STATUS, "shows where each setting comes from"));
        } else if (thrown instanceof UnknownPresetException preset) {
            return Failure.of(
                    ErrorCode.INVALID_SETTINGS,
                    String.valueOf(preset.getMessage()),
                    NextStep.run(CommandName.SANDBOX.with("--list"), "shows every world there is, and what it is for"));
        } else if (thrown instanceof UnknownConnectorException connector) {
            return unknownConnector(connector);
        } else if (thrown instanceof PlanOutdatedException outdated) {
            return Failure.of(
                    ErrorCode.PLAN_OUTDATED,
                    String.valueOf(outdated.getMessage()),
                    NextStep.run(CommandName.PRUNE, "makes a plan of what there is now"));
        } else if (thrown instanceof UnknownActionException action) {
            return unknownAction(action);
        } else if (thrown instanceof NoPreviousPinException previous) {
            return Failure.of(
                    ErrorCode.NO_PREVIOUS_PIN,
                    String.valueOf(previous.getMessage()),
                    NextStep.run(CommandName.USE, "decides anew and pins"));
        }
        return ConnectFailures.explain(thrown, caller).orElseGet(() -> unexpected(thrown));
    }

    private static Failure unexpected(RuntimeException thrown) {
        return Failure.of(
                ErrorCode.UNEXPECTED,
                "an unexpected fault of this program: " + thrown.getClass().getSimpleName(),
                DOCTOR);
    }

    private static Failure remote(RemoteServiceException thrown) {
        String message = String.valueOf(thrown.getMessage());
        return switch (thrown.kind()) {
            case KEY_MISSING ->
                Failure.of(
                        ErrorCode.KEY_MISSING,
                        message + NO_KEY,
                        NextStep.run(CommandName.SETUP, "asks for the key, tries it, and chooses a connection"),
                        NextStep.run(CommandName.STATUS, "shows where each setting comes from"),
                        NextStep.run(CommandName.WHICH.with("--sandbox"), "tries everything without a key"));
            case KEY_REFUSED -> key(ErrorCode.KEY_REFUSED, message);
            case KEY_FORBIDDEN -> key(ErrorCode.KEY_FORBIDDEN, message);
            case RATE_LIMITED -> rateLimited(message, thrown.retryAfter());
            case UNAVAILABLE -> Failure.of(ErrorCode.UPSTREAM_UNAVAILABLE, message, DOCTOR);
            case UNREADABLE -> Failure.of(ErrorCode.UPSTREAM_UNREADABLE, message, DOCTOR);
            case REFUSED_INPUT ->
                Failure.of(
                        ErrorCode.UPSTREAM_REFUSED,
                        message,
                        NextStep.run(CommandName.STATUS, "shows the user id, connector and URL that were sent"));
            case NOT_FOUND -> Failure.of(ErrorCode.UPSTREAM_NOT_FOUND, message, DOCTOR);
            case WRONG_ADDRESS ->
                Failure.of(
                        ErrorCode.WRONG_ADDRESS,
                        message,
                        NextStep.run(CommandName.STATUS, "shows base URL, version and proxy, and where each is set"),
                        DOCTOR);
            case INTERRUPTED -> Failure.of(ErrorCode.INTERRUPTED, message);
        };
    }

    private static Failure key(ErrorCode code, String message) {
        return Failure.of(
                code,
                message,
                NextStep.run(CommandName.STATUS, "shows which key is used and where it comes from"),
                NextStep.run(CommandName.WHICH.with("--sandbox"), "tries everything without a key"));
    }

    private static Failure rateLimited(String message, Optional<Duration> retryAfter) {
        String why = retryAfter
                .map(wait -> "not before " + Math.max(1, wait.toSeconds()) + " s from now")
                .orElse("in about a minute");
        NextStep again = NextStep.again(why);
        return new Failure(ErrorCode.RATE_LIMITED, message, List.of(again), retryAfter);
    }

    private static Failure file(ProjectFileException thrown) {
        ErrorCode code = switch (thrown.kind()) {
            case UNREADABLE -> ErrorCode.FILE_UNREADABLE;
            case NOT_WRITABLE -> ErrorCode.FILE_NOT_WRITABLE;
            case BUSY -> ErrorCode.FILE_BUSY;
            case NOT_EDITABLE -> ErrorCode.FILE_NOT_EDITABLE;
            case DAMAGED -> ErrorCode.FILE_DAMAGED;
        };
        return Failure.of(
                code, String.valueOf(thrown.getMessage()), thrown.remedy().orElseGet(() -> look(thrown)));
    }

    /** What helps differs: a full disk and a busy file have nothing to do with rights. */
    private static NextStep look(ProjectFileException thrown) {
        String said = String.valueOf(thrown.getMessage()).toLowerCase(Locale.ROOT);
        if (thrown.kind() == ProjectFileException.Kind.BUSY) {
            return NextStep.again("in a moment, when the other has written");
        } else if (said.contains("space left") || said.contains("quota")) {
            return NextStep.other("df -h .", "shows where there is no room left");
        } else if (said.contains("read-only file system")) {
            return NextStep.other("mount", "shows what is mounted read-only");
        }
        return NextStep.other("ls -ld " + ShellWords.quoted(thrown.file()), "shows who may write the file");
    }

    private static Failure unknownAction(UnknownActionException thrown) {
        String hint =
                thrown.near().isEmpty() ? "" : "; did you mean " + thrown.near().get(0) + "?";
        return Failure.of(
                ErrorCode.UNKNOWN_ACTION,
                thrown.getMessage() + hint,
                NextStep.run(CommandName.ACTIONS.with(thrown.connector()), "lists what can be called"));
    }

    private static Failure unknownConnector(UnknownConnectorException thrown) {
        List<ConnectorId> near = thrown.near();
        String hint = near.isEmpty() ? "" : "; did you mean " + near.get(0) + "?";
        return Failure.of(
                ErrorCode.UNKNOWN_CONNECTOR,
                thrown.getMessage() + hint,
                NextStep.run(CommandName.CONNECTORS, "lists what can be connected"));
    }
}
