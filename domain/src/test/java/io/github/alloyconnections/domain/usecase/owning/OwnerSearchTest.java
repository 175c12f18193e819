package io.github.alloyconnections.domain.usecase.owning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whom a search among a key's owners asks, and what it makes of the answers; Bob is asked before Ann. */
class OwnerSearchTest {

    private static final UserId ANN = new UserId("68c300000000000000000001");
    private static final UserId BOB = new UserId("68c300000000000000000002");
    private static final ConnectionId ANNS = new ConnectionId("68d000000000000000000001");
    private static final ConnectionId BOBS = new ConnectionId("68d000000000000000000002");
    private static final ConnectionId BOBS_NEWER = new ConnectionId("68d000000000000000000003");

    private final InMemoryProject project = new InMemoryProject().knowing(ANN, BOB);

    @Test
    void once_it_is_known_whose_the_pin_is_nobody_else_is_asked() {
        project.with(theirs(BOBS, BOB), theirs(ANNS, ANN)).pinned(BOBS);

        assertThat(found(project.decide()))
                .returns(BOBS, one -> one.entry().id())
                .returns(0, FoundElsewhere::rivals);
        assertThat(project.probe().askedAs(Owner.of(ANN))).isEmpty();
    }

    @Test
    void that_others_were_tried_before_makes_no_rival_disappear() {
        project.with(Seed.all()).answering(Seed.all(), Answer.revoked()).with(theirs(BOBS, BOB), theirs(ANNS, ANN));

        assertThat(found(project.decide())).returns(1, FoundElsewhere::rivals);
    }

    @Test
    void of_those_that_work_for_the_key_the_pin_is_named() {
        project.with(Seed.connection(1), Seed.connection(2)).pinned(Seed.id(2));
        List.of(1, 2)
                .forEach(number -> project.answering(Seed.id(number), Answer.notFound())
                        .answering(Seed.id(number), Seed.KEY, Answer.works()));

        assertThat(found(project.decide("oldest")).entry().id()).isEqualTo(Seed.id(2));
        assertThat(found(project.decide("working")).entry().id()).isEqualTo(Seed.id(2));
    }

    @Test
    void what_is_dead_for_its_owner_too_is_no_find() {
        project.with(Seed.connection(1))
                .answering(Seed.id(1), Answer.notFound())
                .answering(Seed.id(1), Seed.KEY, Answer.revoked());

        assertThat(project.decide().elsewhere()).isEmpty();
    }

    @Test
    void each_probe_counts_towards_the_budget() {
        project.with(theirs(BOBS, BOB), theirs(BOBS_NEWER, BOB))
                .answering(BOBS_NEWER, Owner.of(BOB), Answer.revoked())
                .within(new ProbeBudget(4, Duration.ofSeconds(30), 1));

        assertThat(project.decide().elsewhere()).isEmpty();
        assertThat(project.probe().askedAs(Owner.of(BOB))).containsExactly(BOBS_NEWER);
    }

    @Test
    void what_would_fail_for_the_next_one_as_well_ends_the_search() {
        project.with(theirs(ANNS, ANN)).directory().failFor(Owner.of(BOB), InMemoryScenes.failure(Kind.UNAVAILABLE));

        Decision decision = project.decide();

        assertThat(decision.elsewhere()).isEmpty();
        assertThat(decision.reason())
                .endsWith("whether one works for another user of this key could not be asked: "
                        + InMemoryScenes.failure(Kind.UNAVAILABLE).getMessage());
        assertThat(project.probe().askedAs(Owner.of(ANN))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"NOT_FOUND", "REFUSED_INPUT"})
    void a_user_without_a_list_is_no_trouble(Kind kind) {
        project.directory().failFor(Owner.of(BOB), InMemoryScenes.failure(kind));

        assertThat(project.decide().reason()).endsWith("; none works for the 2 other users of this key either");
    }

    @Test
    void a_pin_that_was_found_keeps_its_place_before_others_that_were_lost() {
        project.with(theirs(BOBS_NEWER, BOB), theirs(BOBS, BOB));

        OwnerSearch.Result result = new OwnerSearch(project.ports().choosing(), ProbeBudget.standard(), Seed.CLOCK)
                .look(new OwnerSearch.Miss(Seed.NOTION, List.of(lost(BOBS_NEWER, true), lost(BOBS, false)), true));

        assertThat(result.found().orElseThrow().entry().id()).isEqualTo(BOBS_NEWER);
        assertThat(result.healths()).containsOnlyKeys(BOBS, BOBS_NEWER);
    }

    @ParameterizedTest
    @CsvSource({
        "GONE,true,true",
        "GONE,false,true",
        "UNUSABLE,false,true",
        "UNUSABLE,true,false",
        "WRONG_OWNER,false,false",
        "UNKNOWN,false,false"
    })
    void lost_is_what_no_call_finds_and_no_list_shows(HealthState state, boolean listed, boolean lost) {
        ConnectionEntry entry =
                new ConnectionEntry(theirs(BOBS, BOB), false, false, listed, Optional.of(health(state)));

        assertThat(OwnerSearch.isLost(entry)).isEqualTo(lost);
    }

    private static ConnectionEntry lost(ConnectionId id, boolean pinned) {
        return new ConnectionEntry(
                Connection.unlisted(id, Seed.NOTION, Seed.USER),
                pinned,
                false,
                false,
                Optional.of(health(HealthState.GONE)));
    }

    private static Health health(HealthState state) {
        return new Health(
                state,
                "post-search answered",
                Optional.of("why"),
                OptionalInt.empty(),
                Duration.ZERO,
                Seed.NOW,
                Optional.empty());
    }

    private static FoundElsewhere found(Decision decision) {
        return decision.elsewhere().orElseThrow();
    }

    private static Connection theirs(ConnectionId id, UserId user) {
        return AConnection.of(id).ownedBy(Owner.of(user)).build();
    }
}
