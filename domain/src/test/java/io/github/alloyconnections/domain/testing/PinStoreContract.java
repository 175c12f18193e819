package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.port.driven.PinStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link PinStore} keeps to. */
public abstract class PinStoreContract {

    private static final ConnectionId FIRST = Seed.id(1);
    private static final ConnectionId SECOND = Seed.id(2);

    /** The pins of the test's one project, opened anew at each call. */
    protected abstract PinStore pins();

    /** Somebody else writes this text where the pin of a connector stands. */
    protected abstract void edit(ConnectorId connector, String text);

    /** From now on the project's file cannot be written. */
    protected abstract void makeUnwritable();

    @Test
    void nothing_is_pinned_at_first() {
        assertThat(pins().read(Seed.NOTION)).isEmpty();
        assertThat(pins().previous(Seed.NOTION)).isEmpty();
    }

    @Test
    void what_was_pinned_is_read_by_everybody() {
        PinStore one = pins();
        PinStore other = pins();

        PinChange change = one.pin(Seed.NOTION, FIRST);

        assertThat(change.variable()).isEqualTo("CONNECTION_ID");
        assertThat(change.previous()).isEmpty();
        assertThat(change.current()).contains(FIRST.value());
        assertThat(change.effect()).isEqualTo(Effect.WRITTEN);
        assertThat(List.of(pinned(one), pinned(other), pinned(pins()))).containsOnly(Optional.of(FIRST));
    }

    @Test
    void another_pin_takes_the_place_of_the_first() {
        pins().pin(Seed.NOTION, FIRST);

        PinChange change = pins().pin(Seed.NOTION, SECOND);

        assertThat(change.previous()).contains(FIRST.value());
        assertThat(change.diff())
                .contains("-CONNECTION_ID=" + FIRST + "\n")
                .contains("+CONNECTION_ID=" + SECOND + "\n");
        assertThat(pinned(pins())).contains(SECOND);
    }

    @Test
    void the_same_again_changes_nothing() {
        pins().pin(Seed.NOTION, FIRST);

        PinChange change = pins().pin(Seed.NOTION, FIRST);

        assertThat(change.effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(change.diff()).isEmpty();
        assertThat(pins().previous(Seed.NOTION)).isEmpty();
    }

    @Test
    void a_preview_says_the_same_and_writes_nothing() {
        pins().pin(Seed.NOTION, FIRST);

        PinChange preview = pins().preview(Seed.NOTION, SECOND);

        assertThat(preview.effect()).isEqualTo(Effect.PREVIEWED);
        assertThat(pinned(pins())).contains(FIRST);
        assertThat(pins().previous(Seed.NOTION)).isEmpty();
        PinChange made = pins().pin(Seed.NOTION, SECOND);
        assertThat(preview.diff()).isNotEmpty().isEqualTo(made.diff());
        assertThat(preview.current()).isEqualTo(made.current());
    }

    @Test
    void a_preview_of_no_change_says_so() {
        pins().pin(Seed.NOTION, FIRST);

        assertThat(pins().preview(Seed.NOTION, FIRST).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(pins().previewUnpin(Seed.SLACK).effect()).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void unpinning_leaves_no_pin() {
        pins().pin(Seed.NOTION, FIRST);

        assertThat(pins().previewUnpin(Seed.NOTION).effect()).isEqualTo(Effect.PREVIEWED);
        assertThat(pinned(pins())).contains(FIRST);
        PinChange change = pins().unpin(Seed.NOTION);

        assertThat(change.effect()).isEqualTo(Effect.WRITTEN);
        assertThat(change.previous()).contains(FIRST.value());
        assertThat(change.current()).isEmpty();
        assertThat(pins().read(Seed.NOTION)).isEmpty();
    }

    @Test
    void unpinning_nothing_changes_nothing() {
        assertThat(pins().unpin(Seed.NOTION).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(pins().read(Seed.NOTION)).isEmpty();
    }

    @Test
    void the_pin_before_is_remembered_as_cd_does() {
        pins().pin(Seed.NOTION, FIRST);
        pins().pin(Seed.NOTION, SECOND);
        assertThat(pins().previous(Seed.NOTION)).contains(FIRST);

        pins().pin(Seed.NOTION, FIRST);
        assertThat(pins().previous(Seed.NOTION)).contains(SECOND);

        pins().unpin(Seed.NOTION);
        assertThat(pins().previous(Seed.NOTION)).contains(FIRST);
    }

    @Test
    void connectors_do_not_disturb_one_another() {
        pins().pin(Seed.NOTION, FIRST);
        PinChange change = pins().pin(Seed.SLACK, SECOND);
        pins().unpin(Seed.NOTION);

        assertThat(change.variable()).isEqualTo("CONNECTION_ID_SLACK");
        assertThat(pins().read(Seed.NOTION)).isEmpty();
        assertThat(pins().read(Seed.SLACK)).map(Pin::text).contains(SECOND.value());
        assertThat(pins().previous(Seed.SLACK)).isEmpty();
    }

    @Test
    void a_connector_is_meant_whatever_its_case() {
        pins().pin(new ConnectorId("Notion"), FIRST);

        assertThat(pinned(pins())).contains(FIRST);
    }

    @Test
    void what_somebody_wrote_is_read_anew() {
        PinStore pins = pins();
        pins.pin(Seed.NOTION, FIRST);

        edit(Seed.NOTION, SECOND.value());

        assertThat(pinned(pins)).contains(SECOND);
        assertThat(pins.pin(Seed.NOTION, FIRST).previous()).contains(SECOND.value());
    }

    @Test
    void text_that_is_no_id_is_a_pin_all_the_same() {
        edit(Seed.NOTION, "my-connection");

        Optional<Pin> pin = pins().read(Seed.NOTION);

        assertThat(pin.map(Pin::text)).contains("my-connection");
        assertThat(pin.flatMap(Pin::id)).isEmpty();
        assertThat(pin.map(Pin::origin).orElseThrow()).isNotEmpty();
    }

    @Test
    void text_that_is_no_id_is_not_gone_back_to() {
        edit(Seed.NOTION, "my-connection");

        assertThat(pins().pin(Seed.NOTION, FIRST).previous()).contains("my-connection");
        assertThat(pins().previous(Seed.NOTION)).isEmpty();
    }

    @Test
    void an_empty_value_is_no_pin() {
        edit(Seed.NOTION, "");

        assertThat(pins().read(Seed.NOTION)).isEmpty();
    }

    @Test
    void after_a_failed_write_all_is_as_it_was() {
        pins().pin(Seed.NOTION, FIRST);
        makeUnwritable();

        assertThatExceptionOfType(ProjectFileException.class)
                .isThrownBy(() -> pins().pin(Seed.NOTION, SECOND))
                .returns(ProjectFileException.Kind.NOT_WRITABLE, ProjectFileException::kind);
        assertThatExceptionOfType(ProjectFileException.class).isThrownBy(() -> pins().unpin(Seed.NOTION));

        assertThat(pinned(pins())).contains(FIRST);
        assertThat(pins().previous(Seed.NOTION)).isEmpty();
    }

    @Test
    void of_many_writers_one_is_the_last() {
        List<ConnectionId> ids = IntStream.rangeClosed(1, 8).mapToObj(Seed::id).toList();

        List<Effect> effects = ids.parallelStream()
                .map(id -> pins().pin(Seed.NOTION, id).effect())
                .toList();

        assertThat(effects).hasSize(8).containsOnly(Effect.WRITTEN);
        assertThat(ids).contains(pinned(pins()).orElseThrow());
        assertThat(pins().previous(Seed.NOTION)).isPresent().isNotEqualTo(pinned(pins()));
    }

    @Test
    void for_whom_a_pin_was_written_is_remembered_of_that_pin_alone() {
        pins().pin(Seed.NOTION, FIRST, Seed.USER);
        assertThat(pins().read(Seed.NOTION).flatMap(Pin::owner)).contains(Seed.USER);

        pins().pin(Seed.NOTION, SECOND, Owner.key());
        assertThat(pins().read(Seed.NOTION).flatMap(Pin::owner)).contains(Owner.key());

        edit(Seed.NOTION, FIRST.value());
        assertThat(pins().read(Seed.NOTION).flatMap(Pin::owner)).isEmpty();
    }

    private static Optional<ConnectionId> pinned(PinStore pins) {
        return pins.read(Seed.NOTION).flatMap(Pin::id);
    }
}
