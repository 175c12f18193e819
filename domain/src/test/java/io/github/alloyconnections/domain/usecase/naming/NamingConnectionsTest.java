package io.github.alloyconnections.domain.usecase.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Selected;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamingConnectionsTest {

    private static final ConnectionId NEWEST = Seed.id(11);

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "69110206d6d6670fb17451f8",
                "69110206D6D6670FB17451F8",
                " '69110206d6d6670fb17451f8' ",
                "\u201c69110206d6d6670fb17451f8\u201d",
                "https://app.runalloy.com/connections/69110206d6d6670fb17451f8?tab=logs",
                "691102",
                "691102…",
                "69110206d6d667...",
                "Eddie Fu's Notion (11)",
                "\"eddie fu's notion (11)\"",
                "prod",
                "PROD",
                "*(11)"
            })
    void one_connection_is_selected_in_many_ways(String typed) {
        name("prod", NEWEST);

        assertThat(select(typed)).isEqualTo(new Selected.Found(List.of(NEWEST), Optional.empty()));
    }

    @Test
    void the_beginning_of_several_ids_is_ambiguous() {
        assertThat(ambiguous("6911"))
                .extracting(entry -> entry.id().value())
                .containsExactly("69110206d6d6670fb17451f8", "691100acd6d6670fb1745176");
    }

    @Test
    void the_name_of_several_is_ambiguous_unless_one_is_spelled_so() {
        ConnectionId one = new ConnectionId("680000000000000000000001");
        ConnectionId two = new ConnectionId("680000000000000000000002");
        project.with(
                AConnection.of(one).named("Team").build(),
                AConnection.of(two).named("TEAM").build());

        assertThat(select("TEAM")).isEqualTo(new Selected.Found(List.of(two), Optional.empty()));
        assertThat(ambiguous("team")).hasSize(2);
    }

    @Test
    void a_pattern_takes_several_only_where_several_are_taken() {
        assertThat(ambiguous("Eddie*")).hasSize(11);
        assertThat(project.core().naming().select(Seed.NOTION, "*(1?)", true))
                .isEqualTo(new Selected.Found(List.of(Seed.id(11), Seed.id(10)), Optional.empty()));
    }

    @Test
    void an_alias_comes_before_the_beginning_of_an_id() {
        name("facade", Seed.id(3));
        project.with(AConnection.of("facade000000000000000001").build());

        assertThat(select("facade")).isEqualTo(new Selected.Found(List.of(Seed.id(3)), Optional.empty()));
    }

    @Test
    void an_alias_of_what_no_list_shows_says_so() {
        name("old", Seed.UNHEARD_OF);

        assertThat(select("old"))
                .isEqualTo(new Selected.Found(
                        List.of(Seed.UNHEARD_OF),
                        Optional.of("alias old names 5f0000000000000000000001, which no notion list of "
                                + "user 690f5c1ed6d6670fb1740e5a shows: it may be gone")));
    }

    @Test
    void what_meets_nothing_is_told_with_what_may_have_been_meant() {
        name("production", NEWEST);

        assertThat(nothing("prodcution").similar()).containsExactly("production");
        assertThat(nothing("Edie Fu's Notion").similar()).contains("Eddie Fu's Notion");
        assertThat(nothing("69110206d6d6670fb17451f9").similar()).isEmpty();
        assertThat(nothing("69110206d6d6670fb17451g8").similar()).containsExactly(NEWEST.value());
        assertThat(nothing("691").reason())
                .startsWith("too short for the beginning of an id, which takes 4 characters");
        assertThat(nothing("Shop*").reason()).isEqualTo("no name or alias is like that");
        assertThat(nothing(" ").reason()).isEqualTo("an id has 24 hexadecimal characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6910z|no connection's name, alias or beginning of its id; an id has 24 hexadecimal characters",
                "a b c d e f g h i j k l m|no connection's name, alias or beginning of its id; an id has 24 hexadecimal",
                "zz110206d6d6670fb17451|no connection's name, alias or beginning of its id; ",
                "zzz110206d6d6670fb17451f8x|no connection's name, alias or beginning of its id; ",
                "zz|no connection's name, alias or beginning of its id; an id has 24",
                "prod\u00fc|no connection's name, alias or beginning of its id; ",
                "?|no name or alias is like that",
                "z?|no name or alias is like that"
            })
    void why_nothing_is_met_is_told_by_what_was_typed(String typed, String why) {
        assertThat(nothing(typed).reason()).startsWith(why);
    }

    @Test
    void what_is_nearly_as_long_as_an_id_is_looked_into() {
        for (int length : List.of(21, 27)) {
            assertThat(nothing("z\u0001" + "z".repeat(length - 2)).reason())
                    .as("%s", length)
                    .endsWith("characters");
        }
        for (int length : List.of(22, 24, 26)) {
            assertThat(nothing("z\u0001" + "z".repeat(length - 2)).reason())
                    .as("%s", length)
                    .contains("this one holds U+0001");
        }
        assertThat(nothing("z z\u0001" + "z".repeat(21)).reason())
                .as("with a blank")
                .endsWith("characters");
        assertThat(nothing("prod\u00fc").reason()).contains("this one holds U+00FC");
    }

    @Test
    void a_connection_without_a_name_is_met_by_no_name() {
        project.with(AConnection.of("6a0000000000000000000001").named(" \u200b").build());

        assertThat(nothing(" ").similar()).noneMatch(String::isBlank);
    }

    @Test
    void an_id_that_no_list_shows_is_taken_as_it_is() {
        assertThat(select(Seed.UNHEARD_OF.value()))
                .isEqualTo(new Selected.Found(List.of(Seed.UNHEARD_OF), Optional.empty()));
    }

    @Test
    void a_name_in_another_case_is_the_same_name() {
        name("Prod", Seed.id(1));
        name("PROD", Seed.id(2));

        assertThat(project.core().naming().marks().aliases()).containsExactly(new Alias("Prod", Seed.id(2)));
        project.core().naming().edit(new MarkEdit.Unname("prod"), false);
        assertThat(project.core().naming().marks().aliases()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1st",
                "two words",
                "a*",
                "a=b",
                "..",
                "a..b",
                "a.",
                "69110206d6d6670fb17451f8",
                "a\u202eb",
                "a#b"
            })
    void what_could_be_taken_for_something_else_is_no_name(String name) {
        assertThat(Alias.isPossible(name)).isFalse();
    }

    private Selected select(String typed) {
        return project.core().naming().select(Seed.NOTION, typed, false);
    }

    private List<ConnectionEntry> ambiguous(String typed) {
        assertThat(select(typed)).isInstanceOf(Selected.Ambiguous.class);
        return ((Selected.Ambiguous) select(typed)).candidates();
    }

    private Selected.Nothing nothing(String typed) {
        Selected selected = select(typed);
        return selected instanceof Selected.Nothing none ? none : new Selected.Nothing("found: " + selected, List.of());
    }

    private void name(String name, ConnectionId id) {
        project.core().naming().edit(new MarkEdit.Name(new Alias(name, id)), false);
    }

    @Test
    void a_pattern_is_about_names_that_can_be_seen() {
        ConnectionId nameless = new ConnectionId("6a0000000000000000000001");
        project.with(AConnection.of(nameless).named(" \u200b").build());

        assertThat(((Selected.Found) project.core().naming().select(Seed.NOTION, "*", true)).ids())
                .hasSize(11)
                .doesNotContain(nameless);
    }

    @Test
    void three_letters_of_a_name_are_enough_for_a_hint_and_two_are_not() {
        assertThat(nothing("ddi").similar()).hasSize(3).allMatch(name -> name.contains("Eddie"));
        assertThat(nothing("dd").similar()).isEmpty();
    }

    @Test
    void a_pattern_is_no_part_of_a_name() {
        project.with(AConnection.of("6a0000000000000000000001")
                .named("team *wiki* of the house")
                .build());

        assertThat(nothing("*wiki*x").similar()).isEmpty();
        assertThat(nothing("?wiki").similar()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"22,true", "26,true", "21,false", "27,false"})
    void what_is_nearly_as_long_as_an_id_is_told_what_keeps_it_from_being_one(int length, boolean told) {
        String typed = "x".repeat(10) + "\t" + "x".repeat(length - 11);

        assertThat(nothing(typed).reason().contains("U+0009")).isEqualTo(told);
    }

    @Test
    void a_character_that_no_id_has_is_told_whatever_the_length() {
        assertThat(nothing("ab\u0080c").reason()).contains("U+0080");
    }

    @Test
    void a_word_of_four_hundred_characters_is_looked_for_and_no_longer_one() {
        project.with(AConnection.of("6a0000000000000000000001")
                .named("n".repeat(400))
                .build());
        project.with(AConnection.of("6a0000000000000000000002")
                .named("n".repeat(401))
                .build());

        assertThat(select("n".repeat(400))).isInstanceOf(Selected.Found.class);
        assertThat(select("n".repeat(401))).isInstanceOf(Selected.Nothing.class);
    }

    @Test
    void an_alias_of_a_pin_that_no_list_shows_is_told_to_be_of_that() {
        project.pinned(Seed.UNLISTED);
        name("prod", Seed.UNLISTED);
        name("live", NEWEST);

        assertThat(((Selected.Found) select("prod")).note().orElseThrow()).endsWith("shows: it may be gone");
        assertThat(((Selected.Found) select("live")).note()).isEmpty();
    }
}
