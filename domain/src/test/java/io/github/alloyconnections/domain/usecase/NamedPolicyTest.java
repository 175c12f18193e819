package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.DecisionAssert.assertThatDecision;
import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

/** {@code name:<glob>}: by name; several matches are for a person to choose from. */
class NamedPolicyTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void the_only_match_is_probed_and_chosen() {
        assertThatDecision(project.decide("name:*(7)"))
                .chose(id(7))
                .because("the only one whose name matches, and it works")
                .tried(1)
                .has(id(11), Verdict.NOT_TRIED, "its name does not match");
    }

    @Test
    void case_does_not_matter_and_the_whole_name_must_match() {
        assertThatDecision(project.decide("name:eddie fu's NOTION")).chose(id(1));
    }

    @Test
    void a_match_with_limits_is_chosen() {
        assertThatDecision(project.answering(id(7), Answer.limited()).decide("name:*(7)"))
                .chose(id(7))
                .because("the only one whose name matches, and it works, with limits");
    }

    @Test
    void several_matches_are_ambiguous_and_not_probed() {
        Decision decision = project.decide("name:*(1?)");

        assertThatDecision(decision)
                .choseNothing(Outcome.AMBIGUOUS)
                .because("2 names match; a person must choose one by its id")
                .tried(0)
                .has(id(10), Verdict.NOT_TRIED, "its name matches, as others do")
                .has(id(11), Verdict.NOT_TRIED, "its name matches, as others do")
                .has(id(1), Verdict.NOT_TRIED, "its name does not match");
        assertThat(project.probe().asked()).isEmpty();
    }

    @Test
    void no_match_is_nothing_usable() {
        assertThatDecision(project.decide("name:Team*"))
                .choseNothing(Outcome.NOTHING_USABLE)
                .because("no name matches Team*")
                .unknown(0);
    }

    @Test
    void a_dead_match_says_its_state() {
        assertThatDecision(project.answering(id(7), Answer.revoked()).decide("name:*(7)"))
                .choseNothing(Outcome.NOTHING_USABLE)
                .because("the only one whose name matches is dead "
                        + "(NEEDS_RECONNECT: unauthorized: API token is invalid)");
    }

    @Test
    void an_unknown_match_cannot_be_told() {
        assertThatDecision(project.answering(id(7), Answer.unavailable()).decide("name:*(7)"))
                .choseNothing(Outcome.CANNOT_TELL)
                .says("could not be judged: Alloy answered 503")
                .unknown(1);
    }

    @Test
    void what_has_no_name_matches_nothing() {
        project.with(AConnection.of(Seed.numbered(1)).build());

        assertThatDecision(project.decide("name:*")).says("11 names match");
    }

    @Test
    void equal_names_are_ambiguous() {
        project.with(
                AConnection.of(Seed.numbered(1)).named("Team").build(),
                AConnection.of(Seed.numbered(2)).named("Team").build());

        assertThatDecision(project.decide("name:team")).choseNothing(Outcome.AMBIGUOUS);
    }
}
