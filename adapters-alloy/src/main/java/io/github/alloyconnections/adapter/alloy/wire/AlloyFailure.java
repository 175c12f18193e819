package io.github.alloyconnections.adapter.alloy.wire;

import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A call that failed, before a port says so in its own way.
 *
 * <p>Its texts are as Alloy sent them, so neither it nor its message may leave the module; see {@link MessageText}.
 */
public final class AlloyFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int REQUEST_TIMEOUT = 408;
    private static final int NOT_IMPLEMENTED = 501;

    private final transient Problem problem;
    private final boolean beforeSending;

    public AlloyFailure(Problem problem) {
        this(problem, false);
    }

    private AlloyFailure(Problem problem, boolean beforeSending) {
        super(problem.reason(), null, false, false);
        this.problem = problem;
        this.beforeSending = beforeSending;
    }

    /** A failure that the same call would meet again. */
    public static AlloyFailure lasting(Kind kind, String reason) {
        return new AlloyFailure(new Problem(kind, reason, 0, List.of(), Optional.empty(), false));
    }

    /** A failure that may be gone in a moment. */
    public static AlloyFailure passing(Kind kind, String reason) {
        return new AlloyFailure(new Problem(kind, reason, 0, List.of(), Optional.empty(), true));
    }

    /** The same, not worth another try. */
    public AlloyFailure asLasting() {
        return new AlloyFailure(
                new Problem(
                        problem.kind(),
                        problem.reason(),
                        problem.status(),
                        problem.texts(),
                        problem.retryAfter(),
                        false),
                beforeSending);
    }

    /** The same, of which it is certain that nothing was sent. */
    public AlloyFailure beforeSending() {
        return new AlloyFailure(problem, true);
    }

    /** Whether the other side may have done what it was asked, although it did not say so. */
    public boolean mayHaveBeenCarriedOut() {
        boolean answeredNo = problem.status() >= 300 && problem.status() < 500 && problem.status() != REQUEST_TIMEOUT;
        boolean cannot = problem.status() == NOT_IMPLEMENTED || problem.kind() == Kind.RATE_LIMITED;
        return !beforeSending && !answeredNo && !cannot;
    }

    public Problem problem() {
        return problem;
    }

    public Kind kind() {
        return problem.kind();
    }

    /** Whether Alloy asked for a pause, which the gate then sees to. */
    public boolean holdsGate() {
        return problem.passing()
                && (problem.kind() == Kind.RATE_LIMITED || problem.retryAfter().isPresent());
    }

    /**
     * What is known of a failed call.
     *
     * @param status of HTTP; 0 if none came
     * @param texts every code and message of the answer's body, for looking whom the error is about
     * @param passing whether the same call may succeed in a moment
     */
    public record Problem(
            Kind kind, String reason, int status, List<String> texts, Optional<Duration> retryAfter, boolean passing) {

        public Problem {
            texts = List.copyOf(texts);
        }
    }
}
