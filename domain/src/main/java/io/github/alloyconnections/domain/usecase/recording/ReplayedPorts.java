package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import io.github.alloyconnections.domain.recording.DecisionRecording.Answers;
import io.github.alloyconnections.domain.recording.DecisionRecording.Project;
import io.github.alloyconnections.domain.recording.DecisionRecording.Question;
import io.github.alloyconnections.domain.recording.Heard;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.usecase.recording.RecordingPorts.Call;
import io.github.alloyconnections.domain.usecase.recording.RecordingPorts.Lists;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Answers as Alloy and the project answered then, and asks nobody. Thread-safe. */
final class ReplayedPorts {

    private static final String ALL = "";
    private static final String NOT_RECORDED = "not recorded: this was not asked when the decision was made";

    /** What hung then is given up after this time, and what hung as well is waited for side by side. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int SIDE_BY_SIDE = 64;

    private final DecisionRecording recording;
    private final JudgingClock clock;
    private final boolean same;
    private final Replies<Lists, Heard<Listing>> lists = new Replies<>();
    private final Replies<Call, Heard<ProbeOutcome>> probes = new Replies<>();
    private final Replies<Call, Heard<IdentityOutcome>> identities = new Replies<>();
    private final Replies<String, Heard<UserListing>> users = new Replies<>();
    private final Replies<String, Heard<Integer>> catalogues = new Replies<>();

    /** {@code same}: whether just that is asked again which was asked then. */
    ReplayedPorts(DecisionRecording recording, JudgingClock clock, boolean same) {
        this.clock = clock;
        this.recording = recording;
        this.same = same;
        Answers answers = recording.answers();
        answers.lists().forEach(each -> lists.add(new Lists(each.owner(), each.judgedAs()), each.heard()));
        answers.probes()
                .forEach(each ->
                        probes.add(new Call(each.id(), each.owner(), each.action(), each.judgedAs()), each.heard()));
        answers.identities()
                .forEach(each -> identities.add(
                        new Call(each.id(), each.owner(), Optional.empty(), Optional.empty()), each.heard()));
        answers.users().forEach(each -> users.add(ALL, each));
        answers.catalogues().forEach(each -> catalogues.add(ALL, each));
    }

    /** As it was; where time ran out, as little of it as shows that again. */
    ProbeBudget budget() {
        ProbeBudget budget = recording.question().budget();
        return recording.times().ranOut()
                ? new ProbeBudget(budget.candidates(), PATIENCE, Math.min(budget.candidates(), SIDE_BY_SIDE))
                : budget;
    }

    /** The ports to decide over. */
    ChoosingPorts ports() {
        Project project = recording.project();
        Map<ConnectionId, KnownAccount> accounts = new ConcurrentHashMap<>();
        project.accounts().forEach(each -> accounts.put(each.id(), each));
        ReadProject read = new ReadProject(
                connector -> project.pin(),
                project::retired,
                project::marks,
                () -> List.copyOf(accounts.values()),
                learnt -> learnt.forEach(each -> accounts.put(each.id(), each)));
        return new ChoosingPorts(
                directory(),
                this::probe,
                this::connectors,
                this::identity,
                () -> users.next(ALL).map(ReplayedPorts::said).orElseThrow(ReplayedPorts::unrecorded),
                read.pins(),
                facts(),
                read.retired(),
                read.accounts(),
                read.marks(),
                HealthHistory.none());
    }

    private ProbeOutcome probe(ConnectionId id, ConnectorId connector, Owner owner, Optional<ActionId> action) {
        return told(probes, new Call(id, owner, action, clock.judging()))
                .map(this::<ProbeOutcome>inTime)
                .orElseGet(() -> orLost(new ProbeOutcome.Inconclusive(
                        "-", ProbeOutcome.Cause.NOT_RECORDED, NOT_RECORDED, Optional.empty())));
    }

    private IdentityOutcome identity(ConnectionId id, ConnectorId connector, Owner owner) {
        return identities
                .next(new Call(id, owner, Optional.empty(), Optional.empty()))
                .map(this::<IdentityOutcome>inTime)
                .orElseGet(() -> orLost(new IdentityOutcome.Untold(NOT_RECORDED)));
    }

    private ConnectionDirectory directory() {
        return new ConnectionDirectory() {
            @Override
            public Listing list(ConnectorId connector, Owner owner) {
                return told(lists, new Lists(owner, clock.judging()))
                        .map(ReplayedPorts::said)
                        .orElseThrow(ReplayedPorts::unrecorded);
            }

            @Override
            public Listing listAll(Owner owner) {
                throw unrecorded();
            }
        };
    }

    /** What ran ahead in vain was asked once more, and only the last can have counted; the rest is asked one by one. */
    private <K, T> Optional<T> told(Replies<K, T> replies, K question) {
        return clock.judging().filter(recording.question().owner()::equals).isPresent()
                ? replies.last(question)
                : replies.next(question);
    }

    /** Only whether there was an answer matters to a decision. */
    private List<Connector> connectors() {
        return catalogues
                .next(ALL)
                .map(ReplayedPorts::said)
                .map(known -> List.<Connector>of())
                .orElseThrow(ReplayedPorts::unrecorded);
    }

    private ProjectFacts facts() {
        Question question = recording.question();
        return new ProjectFacts() {
            @Override
            public Owner owner() {
                return question.owner();
            }

            @Override
            public Optional<String> account() {
                return question.account();
            }

            @Override
            public List<Setting> settings() {
                return List.of();
            }

            @Override
            public List<Check> fileChecks() {
                return List.of();
            }
        };
    }

    private static <T> T said(Heard<T> heard) {
        return heard.answer()
                .orElseThrow(() -> heard.failure().map(Heard.Failed::thrown).orElseGet(ReplayedPorts::unrecorded));
    }

    /** What was under way to the end then is so now. */
    private <T> T inTime(Heard<T> heard) {
        if (heard.isOpen()) {
            hang();
        }
        return said(heard);
    }

    /** What was not asked for want of time then is not answered now; what nobody wanted to know is not recorded. */
    private <T> T orLost(T notRecorded) {
        if (same && recording.times().ranOut()) {
            hang();
        }
        return notRecorded;
    }

    private static void hang() {
        try {
            boolean never = new CountDownLatch(1).await(PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
            if (never) {
                throw new IllegalStateException("nobody opens this latch");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteServiceException(Kind.INTERRUPTED, "the wait was interrupted, as it was then");
        }
    }

    private static RemoteServiceException unrecorded() {
        return new RemoteServiceException(Kind.UNAVAILABLE, NOT_RECORDED);
    }
}
