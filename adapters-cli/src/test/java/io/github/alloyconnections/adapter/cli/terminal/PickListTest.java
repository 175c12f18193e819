package io.github.alloyconnections.adapter.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PickListTest {

    private final PickList list = new PickList(IntStream.range(0, 40)
            .mapToObj(i -> new Choice("k" + i, "Name (" + i + ")  not tried"))
            .toList());

    private List<String> keys(int lines) {
        return list.window(lines).stream().map(Choice::key).toList();
    }

    @Test
    void what_is_typed_narrows_down_by_every_word_in_any_case() {
        list.type("NAME (3");

        assertThat(list.matching()).hasSize(11);
        list.type(") not");
        assertThat(keys(5)).containsExactly("k3");
        list.erase();
        list.clear();
        assertThat(list.matching()).hasSize(40);
    }

    @Test
    void a_key_is_found_too_and_a_letter_beyond_the_first_plane_is_erased_whole() {
        list.type("k17");
        list.type("\uD83D\uDE00");
        assertThat(list.choice()).isEmpty();

        list.erase();

        assertThat(list.choice()).map(Choice::key).contains("k17");
    }

    @Test
    void the_mark_goes_round_line_by_line_and_stops_page_by_page() {
        list.move(-1);
        assertThat(list.marked()).isEqualTo(39);
        list.move(1);
        assertThat(list.marked()).isZero();
        list.move(-15);
        assertThat(list.marked()).isZero();
        list.move(100);
        assertThat(list.marked()).isEqualTo(39);
    }

    @Test
    void the_window_holds_the_mark_and_is_full_at_both_ends() {
        assertThat(keys(5)).containsExactly("k0", "k1", "k2", "k3", "k4");
        list.move(20);
        assertThat(keys(5)).containsExactly("k18", "k19", "k20", "k21", "k22");
        list.move(19);
        assertThat(keys(5)).containsExactly("k35", "k36", "k37", "k38", "k39");
    }

    @Test
    void what_was_found_out_is_shown_and_found() {
        list.tell(new Choice("k7", "Name (7)  working"));
        list.type("working");

        assertThat(keys(5)).containsExactly("k7");
        assertThat(list.size()).isEqualTo(40);
    }

    @Test
    void what_is_found_out_takes_nothing_from_under_the_mark() {
        list.type("not tried");
        list.move(3);

        list.tell(new Choice("k1", "Name (1)  working"));
        list.tell(new Choice("k3", "Name (3)  working"));

        assertThat(list.choice()).contains(new Choice("k3", "Name (3)  working"));
        list.type(" ");
        assertThat(list.matching()).hasSize(38);
    }

    @Test
    void nothing_that_matches_is_nothing_to_take() {
        list.type("nothing like it");

        list.move(1);

        assertThat(list.choice()).isEmpty();
        assertThat(list.window(5)).isEmpty();
    }
}
