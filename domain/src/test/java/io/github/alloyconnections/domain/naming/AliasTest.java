package io.github.alloyconnections.domain.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of a project's own, and what they select. */
class AliasTest {

    @ParameterizedTest
    @ValueSource(strings = {"live", "a", "Größe", "team-2_x.y", "A1"})
    void what_begins_with_a_letter_may_be_a_name(String name) {
        assertThat(Alias.of(name, Seed.id(1)).map(Alias::name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "-x", "a b", "a*", "end.", "a..b", "a/b", "abcdef0123456789abcdef01"})
    void what_could_be_an_id_a_pattern_or_a_flag_is_none(String name) {
        assertThat(Alias.of(name, Seed.id(1))).isEmpty();
    }

    @Test
    void a_name_has_64_characters_at_the_most() {
        assertThat(Alias.of("a".repeat(64), Seed.id(1))).isPresent();
        assertThat(Alias.of("a".repeat(65), Seed.id(1))).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Alias("a".repeat(65), Seed.id(1)))
                .withMessageEndingWith(Alias.RULE);
    }

    @Test
    void a_name_is_taken_as_it_is_typed_before_another_case_of_it() {
        Marks marks =
                marks(new Alias("Live", Seed.id(1)), new Alias("live", Seed.id(2)), new Alias("test", Seed.id(2)));

        assertThat(marks.named("live").map(Alias::id)).contains(Seed.id(2));
        assertThat(marks.named("LIVE").map(Alias::id)).contains(Seed.id(1));
        assertThat(marks.named("other")).isEmpty();
    }

    @Test
    void a_connection_has_its_own_names_alone() {
        Marks marks = marks(new Alias("live", Seed.id(1)), new Alias("test", Seed.id(2)));

        assertThat(marks.namesOf(Seed.id(2))).containsExactly("test");
        assertThat(marks.namesOf(Seed.id(3))).isEmpty();
    }

    @Test
    void an_edit_without_a_line_that_differs_changes_nothing() {
        assertThat(new MarkChange("a.conf", "", List.of()).changesNothing()).isTrue();
        assertThat(new MarkChange("a.conf", "+x", List.of()).changesNothing()).isFalse();
    }

    @Test
    void each_outcome_of_a_selection_is_handled_as_what_it_is() {
        ConnectionEntry entry = new ConnectionEntry(Seed.connection(1), false, false, true, Optional.empty());

        assertThat(handled(new Selected.Found(List.of(Seed.id(1)), Optional.empty())))
                .isEqualTo("found");
        assertThat(handled(new Selected.Ambiguous(List.of(entry)))).isEqualTo("ambiguous");
        assertThat(handled(new Selected.Nothing("is none", List.of()))).isEqualTo("nothing");
    }

    private static String handled(Selected selected) {
        return selected.match(found -> "found", ambiguous -> "ambiguous", nothing -> "nothing");
    }

    private static Marks marks(Alias... aliases) {
        return new Marks(List.of(aliases), Map.of(), List.of());
    }
}
