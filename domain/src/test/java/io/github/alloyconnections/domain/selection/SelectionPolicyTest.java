package io.github.alloyconnections.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionPolicyTest {

    @ParameterizedTest
    @ValueSource(strings = {"working", "pinned", "latest", "oldest", "name:Team*", "name: ", "name:name:x"})
    void a_published_name_is_read_and_told_alike(String name) {
        assertThat(SelectionPolicy.parse(name)).map(SelectionPolicy::label).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Working", "newest", "name:", "name", "id:69110206d6d6670fb17451f8", " working"})
    void anything_else_is_no_policy(String name) {
        assertThat(SelectionPolicy.parse(name)).isEmpty();
    }

    @Test
    void the_default_is_what_works() {
        assertThat(SelectionPolicy.working().label()).isEqualTo("working");
        assertThat(new SelectionPolicy.ById(Seed.id(1)).label()).isEqualTo("id:" + Seed.id(1));
    }

    @Test
    void a_decision_has_a_choice_exactly_if_it_is_chosen() {
        Decision made = InMemoryProject.ofSeed().decide();

        assertThatIllegalArgumentException().isThrownBy(() -> with(made, Outcome.CANNOT_TELL, made.chosen()));
        assertThatIllegalArgumentException().isThrownBy(() -> with(made, Outcome.CHOSEN, Optional.empty()));
    }

    private static Decision with(Decision made, Outcome outcome, Optional<ConnectionEntry> chosen) {
        return new Decision(
                outcome,
                chosen,
                made.policy(),
                made.reason(),
                made.verified(),
                made.candidates(),
                made.tried(),
                made.unknown(),
                made.omitted(),
                made.decidedAt());
    }

    @ParameterizedTest
    @CsvSource({"working,true", "pinned,true", "latest,false", "oldest,false", "name:Team*,false"})
    void only_those_that_begin_with_the_pin_ask_it_before_there_is_a_list(String name, boolean first) {
        assertThat(SelectionPolicy.parse(name).map(SelectionPolicy::startsWithPin))
                .contains(first);
    }

    @Test
    void what_was_retired_is_in_no_walk_that_nobody_named_it_for() {
        ConnectionEntry retired = new ConnectionEntry(
                Seed.connection(1), false, true, true, Optional.empty(), Optional.of(Seed.NOW.plusSeconds(1)));

        assertThat(Stream.of("working", "latest", "oldest", "name:*")
                        .map(name -> SelectionPolicy.parse(name).orElseThrow()))
                .allSatisfy(policy -> assertThat(policy.walk(List.of(retired))).isEmpty());
        assertThat(new SelectionPolicy.ById(Seed.id(1)).walk(List.of(retired))).containsExactly(retired);
    }
}
