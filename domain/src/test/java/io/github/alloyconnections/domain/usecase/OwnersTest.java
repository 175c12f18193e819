package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.Health.Belonging;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A connection that is not found is looked for once more, in the context of the API key's own user. */
class OwnersTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void what_only_the_key_can_call_has_the_wrong_owner() {
        project.answering(id(11), Answer.notFound()).answering(id(11), Seed.KEY, Answer.worksWith(3));

        assertThat(health(id(11)))
                .returns(HealthState.WRONG_OWNER, Health::state)
                .returns(
                        "post-search as user 690f5c1ed6d6670fb1740e5a: credential not found; "
                                + "as the API key's own user: post-search answered with 3 items",
                        Health::proof)
                .returns(Optional.of("unset ALLOY_USER_ID: ALLOY_USER_ID= (empty)"), Health::next)
                .returns(Optional.of(new Belonging(Seed.KEY, HealthState.WORKING)), Health::belongs);
        assertThat(project.probe().asked()).hasSize(2);
    }

    @Test
    void what_the_key_finds_but_may_not_use_has_the_wrong_owner_too() {
        project.answering(id(11), Answer.notFound()).answering(id(11), Seed.KEY, Answer.revoked());

        assertThat(health(id(11)))
                .returns(HealthState.WRONG_OWNER, Health::state)
                .extracting(Health::proof)
                .asString()
                .endsWith("post-search answered unauthorized");
    }

    @Test
    void if_all_belong_to_the_key_the_reason_says_so() {
        assertThatDecision(InMemoryScenes.play(Scene.WRONG_OWNER).decide())
                .choseNothing(Outcome.NOTHING_USABLE)
                .because("11 of 11 tried, none worked as user 690f5c1ed6d6670fb1740e5a, 0 unknown; "
                        + "11 work as the API key's own user; "
                        + "69110206d6d6670fb17451f8 works as the API key's own user: set ALLOY_USER_ID= (empty)")
                .tried(11);
    }

    @Test
    void as_the_key_a_miss_asks_for_a_user_and_is_never_gone() {
        project.runAs(Seed.KEY)
                .with(AConnection.of(Seed.UNLISTED).ownedBy(Seed.KEY).build())
                .answering(Seed.UNLISTED, Answer.notFound());

        assertThat(List.of(health(Seed.UNLISTED), health(Seed.UNHEARD_OF)))
                .allSatisfy(health -> assertThat(health)
                        .returns(HealthState.UNUSABLE, Health::state)
                        .returns(Optional.of("not found as the key's own user; set ALLOY_USER_ID"), Health::reason));
        assertThat(project.probe().asked()).hasSize(2);
    }

    @Test
    void as_the_key_its_own_connections_work() {
        assertThatDecision(InMemoryScenes.play(Scene.KEY_OWNER).decide()).chose(id(11));
    }

    @Test
    void found_by_nobody_but_listed_is_unusable() {
        project.answering(id(11), Answer.notFound());

        assertThat(health(id(11)))
                .returns(HealthState.UNUSABLE, Health::state)
                .returns(Optional.of("recreate it; check the connector's data"), Health::next);
    }

    @Test
    void found_by_nobody_but_in_the_keys_list_is_unusable() {
        project.with(AConnection.of(Seed.UNLISTED).ownedBy(Seed.KEY).build())
                .answering(Seed.UNLISTED, Seed.KEY, Answer.notFound());

        assertThat(health(Seed.UNLISTED).state()).isEqualTo(HealthState.UNUSABLE);
    }

    @Test
    void other_connections_in_the_keys_list_do_not_help() {
        project.with(AConnection.of(Seed.UNLISTED).ownedBy(Seed.KEY).build());

        assertThat(health(Seed.UNHEARD_OF).state()).isEqualTo(HealthState.GONE);
    }

    @Test
    void found_by_nobody_and_in_no_list_is_gone() {
        assertThat(health(Seed.UNHEARD_OF))
                .returns(HealthState.GONE, Health::state)
                .returns(
                        Optional.of("check for a mix-up of development and production keys; it may have been deleted"),
                        Health::next);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"NOT_FOUND", "REFUSED_INPUT"})
    void if_the_key_has_no_list_of_its_own_it_is_gone(Kind kind) {
        project.directory().failFor(Seed.KEY, InMemoryScenes.failure(kind));

        assertThat(health(Seed.UNHEARD_OF).state()).isEqualTo(HealthState.GONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"UNAVAILABLE", "RATE_LIMITED", "UNREADABLE"})
    void if_the_keys_list_cannot_be_read_nothing_is_known(Kind kind) {
        project.directory().failFor(Seed.KEY, InMemoryScenes.failure(kind));

        assertThat(health(Seed.UNHEARD_OF).state()).isEqualTo(HealthState.UNKNOWN);
    }

    @Test
    void if_the_second_context_cannot_tell_nothing_is_known() {
        project.answering(id(11), Answer.notFound());
        List<Answer> trouble = List.of(Answer.unavailable(), Answer.denied(401), Answer.notProbeable());

        assertThat(trouble)
                .allSatisfy(answer -> assertThat(project.answering(id(11), Seed.KEY, answer))
                        .satisfies(seen -> assertThat(health(id(11)).state()).isEqualTo(HealthState.UNKNOWN)));
    }

    private Health health(ConnectionId id) {
        return project.core()
                .verifying()
                .verify(Seed.NOTION, List.of(id), Optional.empty(), ProbeListener.none())
                .entries()
                .get(0)
                .health()
                .orElseThrow();
    }
}
