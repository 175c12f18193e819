package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import org.junit.jupiter.api.Test;

/** What every place that keeps names and protection must do. */
public abstract class MarkStoreContract {

    private static final ConnectionId ONE = new ConnectionId("69110206d6d6670fb17451f8");
    private static final ConnectionId OTHER = new ConnectionId("691100acd6d6670fb1745176");

    /** One that nothing was written to. */
    protected abstract MarkStore fresh();

    @Test
    void nothing_is_said_at_first() {
        assertThat(fresh().read()).isEqualTo(Marks.none());
    }

    @Test
    void a_name_is_given_moved_and_taken_away() {
        MarkStore marks = fresh();

        assertThat(marks.write(named("staging", ONE)).diff()).contains("+", "staging");
        assertThat(marks.read().named("Staging")).hasValue(new Alias("staging", ONE));
        marks.write(named("staging", OTHER));
        assertThat(marks.read().aliases()).containsExactly(new Alias("staging", OTHER));
        marks.write(new MarkEdit.Unname("staging"));
        assertThat(marks.read().aliases()).isEmpty();
    }

    @Test
    void one_connection_may_have_several_names_in_any_script() {
        MarkStore marks = fresh();
        marks.write(named("prüfung", ONE));
        marks.write(named("生产", ONE));
        marks.write(named("a.b-c_1", ONE));

        assertThat(marks.read().namesOf(ONE)).containsExactlyInAnyOrder("prüfung", "生产", "a.b-c_1");
    }

    @Test
    void what_is_protected_is_so_until_it_is_not() {
        MarkStore marks = fresh();
        marks.write(new MarkEdit.Guard(ONE));
        marks.write(new MarkEdit.Guard(OTHER));

        assertThat(marks.read().guard(ONE)).isPresent();
        marks.write(new MarkEdit.Unguard(ONE));
        assertThat(marks.read().guard(ONE)).isEmpty();
        assertThat(marks.read().guard(OTHER)).isPresent();
    }

    @Test
    void what_is_so_already_changes_nothing() {
        MarkStore marks = fresh();
        marks.write(named("staging", ONE));
        marks.write(new MarkEdit.Guard(ONE));

        assertThat(marks.write(named("staging", ONE)).changesNothing()).isTrue();
        assertThat(marks.write(new MarkEdit.Guard(ONE)).changesNothing()).isTrue();
        assertThat(marks.write(new MarkEdit.Unname("other")).changesNothing()).isTrue();
        assertThat(marks.write(new MarkEdit.Unguard(OTHER)).changesNothing()).isTrue();
    }

    @Test
    void a_preview_shows_the_same_and_writes_nothing() {
        MarkStore marks = fresh();

        String shown = marks.preview(named("staging", ONE)).diff();
        assertThat(marks.read()).isEqualTo(Marks.none());
        assertThat(marks.write(named("staging", ONE)).diff()).isEqualTo(shown);
    }

    private static MarkEdit named(String name, ConnectionId id) {
        return new MarkEdit.Name(new Alias(name, id));
    }
}
