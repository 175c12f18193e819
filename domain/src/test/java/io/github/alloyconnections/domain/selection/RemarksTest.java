package io.github.alloyconnections.domain.selection;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemarksTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void of_a_plain_choice_there_is_nothing_to_say() {
        assertThat(project.decide().remarks().deadPin()).isEmpty();
        assertThat(project.decide().remarks().unjudged()).isEmpty();
        assertThat(project.decide().remarks().unverified()).isEmpty();
        assertThat(project.decide().remarks().remedies()).isEmpty();
    }

    @Test
    void a_dead_pin_whose_place_is_taken_is_named() {
        Remarks remarks = project.pinned(id(3))
                .answering(id(3), Answer.revoked())
                .decide()
                .remarks();

        assertThat(remarks.deadPin().orElseThrow().entry().id()).isEqualTo(id(3));
        assertThat(remarks.remedies()).containsExactly("connect again");
    }

    @Test
    void a_dead_pin_is_not_told_where_nothing_takes_its_place() {
        project.pinned(id(3)).answering(Seed.all(), Answer.revoked());

        assertThat(project.decide().remarks().deadPin()).isEmpty();
        assertThat(project.decide("pinned").remarks().deadPin()).isEmpty();
    }

    @Test
    void those_before_the_chosen_one_are_counted_and_the_first_is_named() {
        IntStream.rangeClosed(9, 11).forEach(number -> project.answering(id(number), Answer.unavailable()));

        Remarks.Unjudged before = project.decide().remarks().unjudged().orElseThrow();

        assertThat(before.count()).isEqualTo(3);
        assertThat(before.first().orElseThrow().entry().id()).isEqualTo(id(11));
        assertThat(before.forGood()).isFalse();
    }

    @Test
    void what_no_probe_can_verify_stays_so() {
        project.answering(id(11), Answer.notProbeable());

        assertThat(project.decide().remarks().unjudged().orElseThrow().forGood())
                .isTrue();
    }

    @Test
    void an_unprobed_choice_is_unverified() {
        assertThat(project.decide("latest").remarks().unverified()).contains("no probe vouches for the chosen one");
    }

    @Test
    void the_first_without_a_verdict_is_named_and_not_a_dead_one_before_it() {
        project.answering(id(11), Answer.revoked()).answering(id(10), Answer.unavailable());

        Remarks.Unjudged before = project.decide().remarks().unjudged().orElseThrow();

        assertThat(before.count()).isEqualTo(1);
        assertThat(before.first().orElseThrow().entry().id()).isEqualTo(id(10));
    }

    @Test
    void why_nothing_vouches_for_the_chosen_one_is_told() {
        project.pinned(id(3)).answering(id(3), Answer.notProbeable());

        assertThat(project.decide("pinned").remarks().unverified())
                .contains("no probe vouches for the chosen one; no read-only call is known");
    }
}
