package io.github.alloyconnections.library;

import io.github.alloyconnections.contract.words.ActionFailures;
import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.action.ActionOutcome;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.notion.NotionFailures;
import io.github.alloyconnections.notion.page.NotionOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A question that could not be answered, or an action that was not carried out; holds no secret. */
public final class AlloyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Failure failure;

    private AlloyException(Failure failure) {
        super(failure.code() + ": " + failure.message());
        this.failure = failure;
        this.code = failure.code().name();
    }

    private AlloyException(Failure failure, RuntimeException cause) {
        this(failure);
        initCause(cause);
    }

    static <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (AlloyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new AlloyException(Failures.explain(e, ActionFailures.Caller.LIBRARY), e);
        }
    }

    static AlloyException of(ActionOutcome.Failed failed) {
        return new AlloyException(ActionFailures.explain(failed, ActionFailures.Caller.LIBRARY));
    }

    static AlloyException of(NotionOutcome.NotDone<?> notDone) {
        return new AlloyException(
                NotionFailures.explain(notDone, NotionFailures.Asked.unknown(), ActionFailures.Caller.LIBRARY));
    }

    static AlloyException usage(String message) {
        return new AlloyException(Failure.of(ErrorCode.USAGE, message));
    }

    static AlloyException invalidId(String message) {
        return new AlloyException(Failure.of(ErrorCode.INVALID_ID, message));
    }

    static AlloyException ambiguous(String message) {
        return new AlloyException(Failure.of(ErrorCode.AMBIGUOUS, message));
    }

    static AlloyException kept(String message) {
        return new AlloyException(Failure.of(ErrorCode.CONNECTION_KEPT, message));
    }

    static AlloyException cannotTell(String message) {
        return new AlloyException(Failure.of(ErrorCode.CANNOT_TELL, message));
    }

    /** Why a decision has no connection to hand out, as {@link AlloyConnections#connectionId} tells it. */
    public static AlloyException noConnection(Decision decision) {
        return new AlloyException(ActionFailures.noConnection(decision));
    }

    /** The published code, such as {@code KEY_REFUSED}, {@code NOTHING_USABLE} or {@code OUTCOME_UNKNOWN}. */
    public String code() {
        return code;
    }

    /** What to do next: commands to type, and why each helps. */
    public List<NextStep> next() {
        return failure.next();
    }

    /** How long to wait before asking again, if that is known. */
    public Optional<Duration> retryAfter() {
        return failure.retryAfter();
    }
}
