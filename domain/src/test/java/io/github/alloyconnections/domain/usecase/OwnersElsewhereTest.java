package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners.Depth;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.OwnerEntry;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where nothing works as whom calls run, the key's other owners are asked: something may work for one of them. */
class OwnersElsewhereTest {

    private static final UserId ANN = new UserId("68c300000000000000000001");
    private static final UserId BOB = new UserId("68c300000000000000000002");
    private static final UserId EDDIE = new UserId("690f5c1ed6d6670fb1740e5a");
    private static final ConnectionId ANNS = new ConnectionId("68d000000000000000000001");
    private static final ConnectionId BOBS = new ConnectionId("68d000000000000000000002");

    private final InMemoryProject project = new InMemoryProject().knowing(EDDIE, ANN, BOB);

    @Test
    void without_a_user_the_one_is_named_whose_connection_works() {
        project.runAs(Owner.key()).with(theirs(ANNS, ANN));

        Decision decision = project.decide();

        assertThatDecision(decision)
                .choseNothing(Outcome.NOTHING_USABLE)
                .because("there is no notion connection of the API key's own user; " + ANNS + " works as user " + ANN
                        + ": set ALLOY_USER_ID=" + ANN);
        assertThat(found(decision))
                .returns(Owner.of(ANN), FoundElsewhere::owner)
                .returns("ALLOY_USER_ID=" + ANN, FoundElsewhere::setting);
    }

    @Test
    void the_keys_own_comes_before_other_users() {
        project.with(theirs(ANNS, ANN))
                .with(AConnection.of(Seed.UNLISTED).ownedBy(Seed.KEY).build());

        assertThat(found(project.decide()))
                .returns(Owner.key(), FoundElsewhere::owner)
                .returns("ALLOY_USER_ID=", FoundElsewhere::setting);
    }

    @Test
    void where_something_works_for_several_users_that_is_said() {
        project.runAs(Owner.key()).with(theirs(ANNS, ANN), theirs(BOBS, BOB));

        assertThat(project.decide().reason())
                .endsWith(BOBS + " works as user " + BOB + ": set ALLOY_USER_ID=" + BOB
                        + "; one works for another user of this key, too");
        assertThat(found(project.decide())).returns(1, FoundElsewhere::rivals);
    }

    @Test
    void the_key_s_own_user_has_no_rivals() {
        project.with(theirs(ANNS, ANN))
                .with(AConnection.of(Seed.UNLISTED).ownedBy(Seed.KEY).build());

        assertThat(found(project.decide())).returns(0, FoundElsewhere::rivals);
        assertThat(project.probe().askedAs(Owner.of(ANN))).isEmpty();
    }

    @Test
    void verifying_all_without_success_names_what_works_for_another() {
        project.with(Seed.all()).answering(Seed.all(), Answer.revoked()).with(theirs(ANNS, ANN));

        assertThat(verifiedAll().elsewhere()).get().returns(Owner.of(ANN), FoundElsewhere::owner);

        project.answering(id(3), Answer.works());
        assertThat(verifiedAll().elsewhere()).isEmpty();
    }

    private ConnectionOverview verifiedAll() {
        return project.core().verifying().verifyAll(Seed.NOTION, Optional.empty(), ProbeListener.none());
    }

    @Test
    void what_is_dead_for_others_too_is_no_find() {
        project.with(theirs(ANNS, ANN), theirs(BOBS, BOB)).answering(BOBS, Owner.of(BOB), Answer.revoked());

        assertThat(found(project.decide()).owner()).isEqualTo(Owner.of(ANN));
    }

    @Test
    void if_nothing_works_for_anybody_that_is_said() {
        project.with(theirs(BOBS, BOB)).answering(BOBS, Owner.of(BOB), Answer.revoked());

        assertThat(project.decide())
                .returns(Optional.empty(), Decision::elsewhere)
                .extracting(Decision::reason)
                .asString()
                .endsWith("; none works for the 2 other users of this key either");
    }

    @Test
    void a_dead_pin_that_is_another_users_is_told_to_be_theirs_and_never_gone() {
        project.with(theirs(ANNS, ANN), theirs(BOBS, BOB)).pinned(ANNS);

        Decision decision = project.decide("pinned");

        assertThatDecision(decision)
                .choseNothing(Outcome.PIN_DEAD)
                .says("it belongs to user " + ANN + ", not to user " + EDDIE, "set ALLOY_USER_ID=" + ANN)
                .doesNotSay("GONE", "deleted");
        assertThat(decision.candidates().get(0).entry().health().orElseThrow())
                .returns(HealthState.WRONG_OWNER, Health::state)
                .returns(Optional.of(new Belonging(Owner.of(ANN), HealthState.WORKING)), Health::belongs);
        assertThat(decision.candidates().get(0).entry().owner()).isEqualTo(Owner.of(ANN));
    }

    @Test
    void whose_the_pin_is_counts_more_than_what_else_works() {
        project.with(theirs(BOBS, BOB), theirs(ANNS, ANN)).pinned(ANNS);

        assertThat(found(project.decide())).returns(ANNS, other -> other.entry().id());
    }

    @Test
    void status_and_verify_say_whose_it_is() {
        project.with(Seed.all()).with(theirs(ANNS, ANN)).pinned(ANNS);

        assertThat(List.of(
                        project.core().verifying().status(Seed.NOTION).entry().orElseThrow(),
                        project.core()
                                .verifying()
                                .verify(Seed.NOTION, List.of(ANNS), Optional.empty(), ProbeListener.none())
                                .entries()
                                .get(0)))
                .allSatisfy(entry -> assertThat(entry.health().orElseThrow())
                        .returns(HealthState.WRONG_OWNER, Health::state)
                        .returns(Optional.of("set ALLOY_USER_ID=" + ANN), Health::next));
    }

    @Test
    void only_when_no_user_has_it_it_may_have_been_deleted() {
        project.pinned(Seed.UNHEARD_OF);

        assertThat(project.core()
                        .verifying()
                        .status(Seed.NOTION)
                        .entry()
                        .orElseThrow()
                        .health()
                        .orElseThrow())
                .returns(HealthState.GONE, Health::state)
                .returns(
                        Optional.of("no call finds it and no list shows it, nor is it any other user's of this key"
                                + " (2 asked)"),
                        Health::reason)
                .returns(
                        Optional.of("check for a mix-up of development and production keys; it may have been deleted"),
                        Health::next);
    }

    @Test
    void where_another_was_chosen_nobody_else_is_asked_and_a_lost_pin_is_not_called_deleted() {
        project.with(Seed.all()).with(theirs(ANNS, ANN)).pinned(ANNS);
        int listed = project.directory().asked();

        Decision decision = project.decide();

        assertThatDecision(decision).chose(id(11)).doesNotSay("deleted");
        assertThat(decision.elsewhere()).isEmpty();
        assertThat(project.probe().askedAs(Owner.of(ANN))).isEmpty();
        assertThat(project.directory().asked() - listed).isEqualTo(2);
    }

    @Test
    void users_that_cannot_be_listed_are_no_failure_of_the_decision() {
        project.knowingNobody(InMemoryScenes.failure(Kind.KEY_FORBIDDEN));

        assertThatDecision(project.decide())
                .choseNothing(Outcome.NOTHING_USABLE)
                .says("whether one works for another user of this key could not be asked");
    }

    @Test
    void a_user_whose_list_fails_does_not_keep_the_others_from_being_asked() {
        project.with(theirs(ANNS, ANN)).directory().failFor(Owner.of(BOB), InMemoryScenes.failure(Kind.KEY_REFUSED));

        assertThat(found(project.decide()).owner()).isEqualTo(Owner.of(ANN));
    }

    @Test
    void an_interruption_ends_it() {
        project.knowingNobody(InMemoryScenes.failure(Kind.INTERRUPTED));

        assertThatExceptionOfType(RemoteServiceException.class).isThrownBy(project::decide);
    }

    @Test
    void of_thousands_of_users_only_as_many_are_asked_as_the_budget_allows() {
        UserId[] many = IntStream.range(0, 5_000)
                .mapToObj(number -> new UserId(String.format("%024x", 0x1000 + number)))
                .toArray(UserId[]::new);
        project.knowing(many).within(new ProbeBudget(10, Duration.ofSeconds(30), 4));

        assertThatDecision(project.decide())
                .choseNothing(Outcome.NOTHING_USABLE)
                .says("8 of 5000 other users of this key were asked", "users --probe");
        assertThat(project.directory().asked()).isEqualTo(1 + 1 + 8);
    }

    @Test
    void a_pin_is_tried_as_whom_it_was_written_for_before_it_is_judged() {
        project.with(Seed.all()).with(theirs(ANNS, ANN)).runAs(Owner.of(ANN));
        project.core()
                .pinning()
                .use(Seed.NOTION, new SelectionPolicy.ById(ANNS), PinMode.VERIFIED, ProbeListener.none());
        project.runAs(Seed.USER).knowingNobody(InMemoryScenes.failure(Kind.KEY_FORBIDDEN));

        assertThatDecision(project.decide())
                .chose(id(11))
                .says("the pin " + ANNS + " is dead (WRONG_OWNER: it belongs to user " + ANN);
    }

    @Test
    void by_id_another_users_connection_is_told_to_be_theirs() {
        project.with(Seed.all()).with(theirs(ANNS, ANN));

        Decision decision = project.decide(new SelectionPolicy.ById(ANNS));

        assertThatDecision(decision).choseNothing(Outcome.NOTHING_USABLE).says("it belongs to user " + ANN);
        assertThat(found(decision).owner()).isEqualTo(Owner.of(ANN));
    }

    @Test
    void a_name_that_nothing_has_asks_nobody_else() {
        project.with(Seed.all()).with(theirs(ANNS, ANN));

        assertThat(project.decide("name:Nobody*").elsewhere()).isEmpty();
        assertThat(project.directory().asked()).isEqualTo(1);
    }

    @Test
    void what_runs_out_of_budget_still_names_who_is_known_to_own_the_rest() {
        project.with(Seed.all())
                .answering(Seed.all(), Answer.notFound())
                .within(new ProbeBudget(3, Duration.ofSeconds(30), 1));
        Seed.all().forEach(one -> project.answering(one.id(), Seed.KEY, Answer.works()));

        Decision decision = project.decide();

        assertThat(decision.outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(found(decision).owner()).isEqualTo(Owner.key());
    }

    @Test
    void the_owners_are_listed_the_current_one_first() {
        project.with(Seed.all()).with(theirs(ANNS, ANN));

        List<OwnerEntry> owners = project.core()
                .owners()
                .owners(Seed.NOTION, Depth.PROBES, OptionalInt.empty())
                .entries();

        assertThat(owners)
                .extracting(OwnerEntry::owner)
                .containsExactly(Seed.USER, Owner.key(), Owner.of(BOB), Owner.of(ANN));
        assertThat(owners).extracting(entry -> entry.connections().getAsInt()).containsExactly(11, 0, 0, 1);
        assertThat(owners.get(3).working()).isPresent();
        assertThat(owners.get(0).current()).isTrue();
    }

    @Test
    void names_alone_ask_for_no_connections() {
        assertThat(project.core().owners().owners(Seed.NOTION, Depth.NAMES, OptionalInt.empty()))
                .satisfies(overview -> assertThat(overview.entries()).hasSize(4))
                .satisfies(overview -> assertThat(overview.complete()).isTrue());
        assertThat(project.directory().asked()).isZero();
    }

    @Test
    void a_current_user_whom_alloy_does_not_list_is_remarked() {
        project.knowing(ANN);

        assertThat(project.core().owners().owners(Seed.NOTION, Depth.COUNTS, OptionalInt.of(1)))
                .satisfies(overview -> assertThat(overview.unasked()).isEqualTo(2))
                .satisfies(overview -> assertThat(overview.notes())
                        .singleElement()
                        .asString()
                        .contains("whom Alloy does not list for this key"));
    }

    private static FoundElsewhere found(Decision decision) {
        return decision.elsewhere().orElseThrow();
    }

    private static Connection theirs(ConnectionId id, UserId user) {
        return AConnection.of(id).ownedBy(Owner.of(user)).build();
    }
}
