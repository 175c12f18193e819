package io.github.alloyconnections.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
