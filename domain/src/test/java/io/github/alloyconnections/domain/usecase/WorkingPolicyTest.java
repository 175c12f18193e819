package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

/** {@code working}: the pin if it works, else the newest that works. */
class WorkingPolicyTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void of_the_seeds_eleven_the_newest_is_chosen() {
        assertThatDecision(project.decide())
                .chose(id(11))
                .because("the newest that works")
                .tried(1)
                .unknown(0);
        assertThat(project.probe().asked()).hasSize(1);
    }

    @Test
    void each_of_the_other_ten_gets_its_reason() {
        Decision decision = project.decide();

        assertThat(decision.candidates()).hasSize(11);
        assertThat(decision.candidates().subList(1, 11)).allSatisfy(other -> {
            assertThat(other.verdict()).isEqualTo(Verdict.NOT_TRIED);
            assertThat(other.reason()).isEqualTo("older than the chosen one, which works");
        });
    }

    @Test
    void a_pin_that_works_wins_over_newer_ones() {
        assertThatDecision(project.pinned(id(3)).decide())
                .chose(id(3))
                .because("the pin works")
                .tried(1)
                .has(id(11), Verdict.NOT_TRIED, "the pin works");
    }

    @Test
    void a_pin_that_works_with_limits_is_taken() {
        assertThatDecision(
                        project.pinned(id(3)).answering(id(3), Answer.limited()).decide())
                .chose(id(3))
                .because("the pin works, with limits")
                .tried(1);
    }

    @Test
    void a_dead_newest_is_explained_and_the_next_taken() {
        assertThatDecision(project.answering(id(11), Answer.revoked()).decide())
                .chose(id(10))
                .because("the newest that works")
                .tried(2)
                .has(id(11), Verdict.REJECTED, "NEEDS_RECONNECT: unauthorized: API token is invalid");
    }

    @Test
    void a_dead_pin_is_said_aloud() {
        assertThatDecision(
                        project.pinned(id(3)).answering(id(3), Answer.revoked()).decide())
                .chose(id(11))
                .because("the newest that works; the pin " + id(3)
                        + " is dead (NEEDS_RECONNECT: unauthorized: API token is invalid)"
                        + "; what the pin is connected to is not known; this one leads to Eddie Fu's Notion")
                .tried(2)
                .has(id(3), Verdict.REJECTED, HealthState.NEEDS_RECONNECT);
        assertThat(project.probe().asked()).doesNotHaveDuplicates();
    }

    @Test
    void a_pin_that_is_no_id_is_said_aloud() {
        project.pins().edit(Seed.NOTION, "my-notion");

        assertThatDecision(project.decide())
                .chose(id(11))
                .because("the newest that works; the pin in .env:1 is no connection id (24 hexadecimal characters)");
    }

    @Test
    void an_unlisted_pin_is_probed_before_it_is_called_dead() {
        assertThatDecision(project.pinned(Seed.UNLISTED)
                        .answering(Seed.UNLISTED, Answer.works())
                        .decide())
                .chose(Seed.UNLISTED)
                .because("the pin works, though no list shows it")
                .tried(1);
    }

    @Test
    void an_unlisted_pin_that_nobody_finds_is_gone() {
        assertThatDecision(project.pinned(Seed.UNLISTED).decide())
                .chose(id(11))
                .says("the pin " + Seed.UNLISTED + " is dead (not found: no call finds it and no list shows it)")
                .has(Seed.UNLISTED, Verdict.REJECTED, HealthState.GONE);
    }

    @Test
    void a_working_one_beats_a_newer_one_with_limits() {
        assertThatDecision(project.answering(id(11), Answer.limited())
                        .answering(id(10), Answer.revoked())
                        .decide())
                .chose(id(9))
                .tried(3)
                .unknown(0)
                .has(
                        id(11),
                        Verdict.PASSED_OVER,
                        "works with limits: restricted_resource: Insufficient permissions for this endpoint");
    }

    @Test
    void of_several_with_limits_the_newest_is_taken() {
        assertThatDecision(project.answering(Seed.all(), Answer.limited()).decide())
                .chose(id(11))
                .because("none works fully; the newest that works with limits")
                .tried(11)
                .has(id(10), Verdict.PASSED_OVER, HealthState.LIMITED);
    }

    @Test
    void a_pin_is_probed_once_even_if_all_are_dead() {
        project.pinned(id(3)).answering(Seed.all(), Answer.revoked()).decide();

        assertThat(project.probe().askedAs(Seed.USER)).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void nothing_listed_and_nothing_pinned_is_nothing_usable() {
        assertThatDecision(new InMemoryProject().decide())
                .choseNothing(Outcome.NOTHING_USABLE)
                .because("there is no notion connection of user 690f5c1ed6d6670fb1740e5a")
                .tried(0)
                .unknown(0);
    }

    @Test
    void only_the_pin_of_the_asked_connector_counts() {
        project.pins().edit(Seed.SLACK, id(3).value());

        assertThatDecision(project.decide()).chose(id(11)).because("the newest that works");
    }
}
