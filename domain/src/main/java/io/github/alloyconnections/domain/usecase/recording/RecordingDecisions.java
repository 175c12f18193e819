package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driving.ForRecordingDecisions;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import io.github.alloyconnections.domain.recording.DecisionRecording.Answers;
import io.github.alloyconnections.domain.recording.DecisionRecording.Question;
import io.github.alloyconnections.domain.recording.DecisionRecording.Times;
import io.github.alloyconnections.domain.recording.RecordedDecision;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.usecase.choosing.ChoosingConnections;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides over ports that keep what they are asked, or over what such ports kept. */
public final class RecordingDecisions implements ForRecordingDecisions {

    private final ChoosingPorts ports;
    private final ProbeBudget budget;
    private final Clock clock;

    public RecordingDecisions(ChoosingPorts ports, ProbeBudget budget, Clock clock) {
        this.ports = ports;
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public RecordedDecision record(ConnectorId connector, SelectionPolicy policy, ProbeListener watcher) {
        RecordingClock times = new RecordingClock(clock);
        RecordingPorts witness = new RecordingPorts(ports, times);
        Question question = new Question(
                connector, policy, ports.facts().account(), ports.facts().owner(), budget);
        Instant begun = clock.instant();
        Optional<Decision> decision = Optional.empty();
        Optional<RemoteServiceException> failure = Optional.empty();
        try {
            decision = Optional.of(
                    new ChoosingConnections(witness.witnessed(), budget, times).decide(connector, policy, watcher));
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            failure = Optional.of(e);
        }
        Answers answers = witness.answers();
        return new RecordedDecision(
                decision,
                failure,
                new DecisionRecording(
                        question,
                        witness.project(),
                        answers,
                        new Times(begun, times.trials(), times.datings(), ranOut(answers, begun))));
    }

    private boolean ranOut(Answers answers, Instant begun) {
        boolean open = answers.probes().stream().anyMatch(each -> each.heard().isOpen())
                || answers.identities().stream().anyMatch(each -> each.heard().isOpen());
        Duration taken = Duration.between(begun, clock.instant());
        // The search among other owners has half the time.
        return open || taken.compareTo(budget.time().dividedBy(2)) >= 0;
    }

    @Override
    public Decision replay(DecisionRecording recording, Optional<SelectionPolicy> policy, Optional<String> account) {
        Question question = recording.question();
        SelectionPolicy asked = policy.orElse(question.policy());
        ReplayedClock times = new ReplayedClock(recording.times(), question.owner(), clock);
        ReplayedPorts replayed = new ReplayedPorts(
                recording, times, asked.label().equals(question.policy().label()) && account.isEmpty());
        return new ChoosingConnections(replayed.ports(), replayed.budget(), times)
                .decide(
                        question.connector(),
                        asked,
                        account.or(question::account).filter(named -> !named.isEmpty()),
                        ProbeListener.none());
    }
}
