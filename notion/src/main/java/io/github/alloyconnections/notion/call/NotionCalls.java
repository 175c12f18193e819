package io.github.alloyconnections.notion.call;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.action.ActionParameter.Place;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.ChosenConnection;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driving.ForCallingActions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Notion's operations through one connection that was chosen; an answer that is not understood is never taken for one. */
public final class NotionCalls {

    /** Of Notion's API, the version that has data sources. */
    private static final String WITH_DATA_SOURCES = "2025-09-03";

    /** What came too soon was not carried out; Notion takes about three calls a second. */
    private static final int MOST_TRIES = 4;

    private final ForCallingActions port;
    private final NotionActions actions;
    private final ChosenConnection choice;
    private final Consumer<Duration> pause;

    public NotionCalls(
            ForCallingActions port, NotionActions actions, ChosenConnection choice, Consumer<Duration> pause) {
        this.port = port;
        this.actions = actions;
        this.choice = choice;
        this.pause = pause;
    }

    /** The same input for the version of Notion's API in which databases have data sources. */
    public static ActionInput newer(ActionInput input) {
        return input.with(Place.HEADER, "Notion-Version", JsonValue.of(WITH_DATA_SOURCES));
    }

    public ConnectionId connection() {
        return choice.id();
    }

    public NotionActions actions() {
        return actions;
    }

    /** Calls what only reads. */
    public <T> T read(Operation operation, ActionInput input, Function<JsonValue, Optional<T>> reader) {
        return actions.through(operation, action -> {
            ActionTarget target = new ActionTarget(NotionActions.NOTION, action);
            JsonValue answer = inTime(new PreparedAction(target, versioned(operation, input), true));
            return reader.apply(answer)
                    .orElseThrow(() -> new RemoteServiceException(
                            Kind.UNREADABLE,
                            "Tried to execute " + target + " but failed because: the answer makes no sense"));
        });
    }

    /** Calls what writes; again only if it came too soon and so was not carried out. */
    public <T> T write(Operation operation, ActionInput input, Function<JsonValue, Optional<T>> reader) {
        return actions.through(operation, action -> {
            ActionTarget target = new ActionTarget(NotionActions.NOTION, action);
            JsonValue answer = inTime(new PreparedAction(target, versioned(operation, input), false));
            return reader.apply(answer)
                    .orElseThrow(() -> new FailedException(new ActionOutcome.Unknown(
                            target, choice.id(), target + " was answered, and the answer makes no sense")));
        });
    }

    private static ActionInput versioned(Operation operation, ActionInput input) {
        return operation.isOfDataSources() ? newer(input) : input;
    }

    /** What Alloy finds too soon the next call waits out by itself; what Notion does, which says so within an answer, not. */
    private JsonValue inTime(PreparedAction action) {
        for (int tries = 1; ; tries++) {
            try {
                return called(action);
            } catch (RemoteServiceException e) {
                if (action.reads() || e.kind() != Kind.RATE_LIMITED || tries == MOST_TRIES) {
                    throw e;
                }
            } catch (FailedException e) {
                if (!e.isTooSoon() || tries == MOST_TRIES) {
                    throw e;
                }
                pause.accept(Duration.ofSeconds(1L << (tries - 1)));
            }
        }
    }

    private JsonValue called(PreparedAction action) {
        return port.call(action, choice)
                .orElseThrow(failed -> new FailedException(action.reads() ? failed : ofWrite(failed)))
                .result();
    }

    /** What Notion had trouble with may have been written. */
    private static ActionOutcome.Failed ofWrite(ActionOutcome.Failed failed) {
        return failed instanceof ActionOutcome.Refused refused && Refusals.isTrouble(refused)
                ? new ActionOutcome.Unknown(refused.target(), refused.connection(), Refusals.trouble(refused))
                : failed;
    }

    /** Ends what consists of several calls; never leaves this module. */
    public static final class FailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ActionOutcome.Failed outcome;

        FailedException(ActionOutcome.Failed outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }

        public ActionOutcome.Failed outcome() {
            return outcome;
        }

        public boolean isUnknown() {
            return outcome instanceof ActionOutcome.Unknown;
        }

        boolean isTooSoon() {
            return refusal().filter(Refusals::isTooSoon).isPresent();
        }

        /** Whether Notion knows nothing of that kind and id, or does not show it. */
        public boolean isNotThere() {
            return refusal().filter(Refusals::isNotThere).isPresent();
        }

        /** Whether it takes a newer version of Notion's API to ask for it. */
        public boolean hasDataSources() {
            return refusal().filter(Refusals::hasDataSources).isPresent();
        }

        /** What was refused, if that is what ended it. */
        public Optional<ActionOutcome.Refused> refusal() {
            return outcome instanceof ActionOutcome.Refused refused ? Optional.of(refused) : Optional.empty();
        }
    }
}
