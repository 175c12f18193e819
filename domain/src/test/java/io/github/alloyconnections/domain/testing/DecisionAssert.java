package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Says of a decision what a person would. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {

    private DecisionAssert(Decision actual) {
        super(actual, DecisionAssert.class);
    }

    public static DecisionAssert assertThatDecision(Decision decision) {
        return new DecisionAssert(decision);
    }

    /** Chosen, and vouched for by a probe. */
    public DecisionAssert chose(ConnectionId id) {
        assertThat(actual.outcome()).as(actual.reason()).isEqualTo(Outcome.CHOSEN);
        assertThat(actual.chosen().map(ConnectionEntry::id)).contains(id);
        assertThat(actual.verified()).as("verified").isTrue();
        return has(id, Verdict.CHOSEN);
    }

    /** Chosen, although no probe vouches for it. */
    public DecisionAssert choseUnverified(ConnectionId id) {
        assertThat(actual.outcome()).as(actual.reason()).isEqualTo(Outcome.CHOSEN);
        assertThat(actual.chosen().map(ConnectionEntry::id)).contains(id);
        assertThat(actual.verified()).as("verified").isFalse();
        return has(id, Verdict.CHOSEN);
    }

    /** Nothing is chosen, and it ended so. */
    public DecisionAssert choseNothing(Outcome outcome) {
        assertThat(actual.outcome()).as(actual.reason()).isEqualTo(outcome);
        assertThat(actual.chosen()).isEmpty();
        assertThat(actual.verified()).as("verified").isFalse();
        assertThat(actual.candidates()).extracting(Candidate::verdict).doesNotContain(Verdict.CHOSEN);
        return this;
    }

    public DecisionAssert because(String reason) {
        assertThat(actual.reason()).isEqualTo(reason);
        return this;
    }

    public DecisionAssert says(String... words) {
        assertThat(actual.reason()).contains(words);
        return this;
    }

    public DecisionAssert doesNotSay(String... words) {
        assertThat(actual.reason()).doesNotContain(words);
        return this;
    }

    public DecisionAssert tried(int count) {
        assertThat(actual.tried()).as("tried").isEqualTo(count);
        assertThat(actual.candidates())
                .filteredOn(candidate -> candidate.entry().health().isPresent())
                .as("candidates with a health")
                .hasSize(count);
        return this;
    }

    public DecisionAssert unknown(int count) {
        assertThat(actual.unknown()).as("unknown").isEqualTo(count);
        return this;
    }

    /** The candidates are these, in this order. */
    public DecisionAssert looksAt(List<ConnectionId> ids) {
        assertThat(actual.candidates())
                .extracting(candidate -> candidate.entry().id())
                .containsExactlyElementsOf(ids);
        return this;
    }

    public DecisionAssert has(ConnectionId id, Verdict verdict) {
        assertThat(candidate(id).verdict()).as(candidate(id).reason()).isEqualTo(verdict);
        return this;
    }

    public DecisionAssert has(ConnectionId id, Verdict verdict, String reason) {
        assertThat(candidate(id).reason()).isEqualTo(reason);
        return has(id, verdict);
    }

    public DecisionAssert has(ConnectionId id, Verdict verdict, HealthState state) {
        assertThat(candidate(id).entry().health().map(Health::state)).contains(state);
        return has(id, verdict);
    }

    private Candidate candidate(ConnectionId id) {
        return actual.candidates().stream()
                .filter(candidate -> candidate.entry().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no candidate " + id));
    }
}
