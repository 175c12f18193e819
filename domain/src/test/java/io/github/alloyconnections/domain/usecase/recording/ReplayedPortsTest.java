package io.github.alloyconnections.domain.usecase.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import io.github.alloyconnections.domain.recording.DecisionRecording.Answers;
import io.github.alloyconnections.domain.recording.DecisionRecording.Identified;
import io.github.alloyconnections.domain.recording.DecisionRecording.Listed;
import io.github.alloyconnections.domain.recording.DecisionRecording.Probed;
import io.github.alloyconnections.domain.recording.DecisionRecording.Project;
import io.github.alloyconnections.domain.recording.DecisionRecording.Question;
import io.github.alloyconnections.domain.recording.DecisionRecording.Times;
import io.github.alloyconnections.domain.recording.DecisionRecording.Trial;
import io.github.alloyconnections.domain.recording.Heard;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ports that answer as was answered when a decision was made. */
class ReplayedPortsTest {

    private static final ProbeBudget BUDGET = new ProbeBudget(100, Duration.ofSeconds(30), 4);
    private static final KnownAccount KNOWN = account(Seed.id(1));

    private boolean ranOut;
    private List<Probed> probes = List.of();
    private List<Identified> identities = List.of();
    private List<Listed> lists = List.of();
    private List<Trial> trials = List.of();

    @Test
    void the_project_is_as_it_was() {
        ChoosingPorts ports = asked(true);

        assertThat(ports.facts().owner()).isEqualTo(Seed.KEY);
        assertThat(ports.facts().account()).contains("Acme");
        assertThat(ports.accounts().all()).containsExactly(KNOWN);
    }

    @Test
    void what_is_learnt_on_the_way_is_known_from_then_on() {
        ChoosingPorts ports = asked(true);

        ports.accounts().remember(List.of(account(Seed.id(2))));

        assertThat(ports.accounts().all()).containsExactlyInAnyOrder(KNOWN, account(Seed.id(2)));
    }

    @Test
    void what_was_not_asked_then_is_not_recorded() {
        ChoosingPorts ports = asked(true);

        assertThat(probed(ports))
                .isInstanceOfSatisfying(
                        ProbeOutcome.Inconclusive.class,
                        open -> assertThat(open.cause()).isEqualTo(ProbeOutcome.Cause.NOT_RECORDED));
        assertThat(identified(ports)).isInstanceOf(IdentityOutcome.Untold.class);
        assertUnrecorded(() -> ports.catalog().connectors());
        assertUnrecorded(() -> ports.users().users());
        assertUnrecorded(() -> ports.directory().list(Seed.NOTION, Seed.KEY));
        assertUnrecorded(() -> ports.directory().listAll(Seed.KEY));
    }

    @Test
    void what_was_under_way_to_the_end_is_so_again() {
        probes = List.of(new Probed(Seed.id(1), Seed.KEY, Optional.empty(), Optional.empty(), Heard.nothing()));
        identities = List.of(new Identified(Seed.id(1), Seed.KEY, Heard.nothing()));
        ChoosingPorts ports = asked(true);

        assertWaits(() -> probed(ports));
        assertWaits(() -> identified(ports));
    }

    @Test
    void it_is_given_up_after_a_while() {
        probes = List.of(new Probed(Seed.id(1), Seed.KEY, Optional.empty(), Optional.empty(), Heard.nothing()));

        assertUnrecorded(() -> probed(asked(true)));
    }

    @Test
    void what_was_not_asked_for_want_of_time_is_not_answered_now_either() {
        ranOut = true;

        assertWaits(() -> probed(asked(true)));
        assertWaits(() -> identified(asked(true)));
    }

    @Test
    void whoever_asks_something_else_is_told_at_once_that_it_is_not_recorded() {
        ranOut = true;

        assertThat(probed(asked(false))).isInstanceOf(ProbeOutcome.Inconclusive.class);
        assertThat(identified(asked(false))).isInstanceOf(IdentityOutcome.Untold.class);
    }

    @Test
    void a_budget_is_as_it_was_unless_time_ran_out() {
        assertThat(replayed(true, clock()).budget()).isEqualTo(BUDGET);

        ranOut = true;
        assertThat(replayed(true, clock()).budget()).isEqualTo(new ProbeBudget(100, Duration.ofSeconds(1), 64));
    }

    @Test
    void of_one_that_was_asked_ahead_in_vain_only_the_last_answer_counts() {
        probes = List.of(probed(Seed.KEY, Answer.unavailable()), probed(Seed.KEY, Answer.works()));
        ReplayedClock clock = clock();
        ChoosingPorts ports = replayed(true, clock).ports();

        clock.trying(Seed.KEY);

        assertThat(probed(ports)).isInstanceOf(ProbeOutcome.Answered.class);
    }

    @Test
    void all_others_are_answered_in_the_order_in_which_they_were() {
        lists = List.of(listed(1), listed(2));
        ChoosingPorts ports = asked(true);

        assertThat(ports.directory().list(Seed.NOTION, Seed.KEY).skipped()).isEqualTo(1);
        assertThat(ports.directory().list(Seed.NOTION, Seed.KEY).skipped()).isEqualTo(2);
    }

    @Test
    void a_trial_took_as_long_as_it_did() {
        trials = List.of(trial(Seed.KEY, 1), trial(Seed.KEY, 2), trial(Seed.USER, 3), trial(Seed.USER, 4));
        ReplayedClock clock = clock();

        assertThat(took(clock, Seed.KEY)).isEqualTo(Duration.ofSeconds(2));
        assertThat(took(clock, Seed.KEY)).isEqualTo(Duration.ofSeconds(2));
        assertThat(took(clock, Seed.USER)).isEqualTo(Duration.ofSeconds(3));
        assertThat(took(clock, Seed.USER)).isEqualTo(Duration.ofSeconds(4));
    }

    private static void assertUnrecorded(Runnable question) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(question::run)
                .returns(Kind.UNAVAILABLE, RemoteServiceException::kind)
                .withMessageStartingWith("not recorded");
    }

    /** Whoever is interrupted before he asks hears of that where he would wait, and is still interrupted. */
    private static void assertWaits(Runnable question) {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(RemoteServiceException.class)
                    .isThrownBy(question::run)
                    .returns(Kind.INTERRUPTED, RemoteServiceException::kind);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static ProbeOutcome probed(ChoosingPorts ports) {
        return ports.probe().probe(Seed.id(1), Seed.NOTION, Seed.KEY, Optional.empty());
    }

    private static IdentityOutcome identified(ChoosingPorts ports) {
        return ports.identity().whoAmI(Seed.id(1), Seed.NOTION, Seed.KEY);
    }

    private static Duration took(ReplayedClock clock, Owner owner) {
        return clock.tried(Seed.id(1), owner, Duration.ZERO, Seed.NOW).took();
    }

    private static Probed probed(Owner judgedAs, Answer answer) {
        return new Probed(
                Seed.id(1),
                Seed.KEY,
                Optional.empty(),
                Optional.of(judgedAs),
                Heard.answered(answer.to("post-search")));
    }

    private static Listed listed(int skipped) {
        return new Listed(Seed.KEY, Optional.empty(), Heard.answered(new Listing(List.of(), skipped)));
    }

    private static Trial trial(Owner owner, int seconds) {
        return new Trial(Seed.id(1), owner, Duration.ofSeconds(seconds), Seed.NOW);
    }

    private static KnownAccount account(ConnectionId id) {
        return new KnownAccount(id, Optional.empty(), new Account("account of " + id, Optional.empty()));
    }

    private ChoosingPorts asked(boolean same) {
        return replayed(same, clock()).ports();
    }

    private ReplayedClock clock() {
        return new ReplayedClock(times(), Seed.KEY, Seed.CLOCK);
    }

    private ReplayedPorts replayed(boolean same, ReplayedClock clock) {
        return new ReplayedPorts(
                new DecisionRecording(
                        new Question(Seed.NOTION, SelectionPolicy.working(), Optional.of("Acme"), Seed.KEY, BUDGET),
                        new Project(Optional.empty(), List.of(), Marks.none(), List.of(KNOWN)),
                        new Answers(lists, probes, identities, List.of(), List.of()),
                        times()),
                clock,
                same);
    }

    private Times times() {
        return new Times(Seed.NOW, trials, List.of(), ranOut);
    }
}
