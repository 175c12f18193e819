package io.github.alloyconnections.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.file.OwnWrites;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.testing.InMemoryPinStore;
import io.github.alloyconnections.domain.testing.PinStoreContract;
import io.github.alloyconnections.domain.testing.Seed;
import org.junit.jupiter.api.Test;

/** The contract holds in a world that has a pin already; that pin stands until somebody pins or unpins. */
class SandboxPinsTest extends PinStoreContract {

    private static final ConnectorId PINNED = new ConnectorId("hubspot");

    private final InMemoryPinStore file = new InMemoryPinStore();
    private final OwnWrites writes = new OwnWrites();
    private final PresetPin preset = new PresetPin(new Pin("CONNECTION_ID", Seed.UNLISTED.value(), "sandbox"));

    @Override
    protected PinStore pins() {
        return new SandboxPins(file, PINNED, preset, writes);
    }

    @Override
    protected void edit(ConnectorId connector, String text) {
        file.edit(connector, text);
    }

    @Override
    protected void makeUnwritable() {
        file.failToWrite();
    }

    @Test
    void the_worlds_own_pin_is_read() {
        assertThat(pinned()).isEqualTo(Seed.UNLISTED);
        assertThat(pins().read(Seed.NOTION)).isEmpty();
    }

    @Test
    void the_projects_pin_outranks_the_worlds() {
        edit(PINNED, Seed.id(3).value());

        assertThat(pinned()).isEqualTo(Seed.id(3));
    }

    @Test
    void pinning_takes_the_place_of_the_worlds_pin() {
        pins().pin(PINNED, Seed.id(3));
        edit(PINNED, "");

        assertThat(pins().read(PINNED)).isEmpty();
    }

    @Test
    void what_the_file_does_not_show_is_counted_as_written() {
        pins().unpin(Seed.NOTION);
        assertThat(writes.count()).isZero();
        pins().unpin(PINNED);
        assertThat(writes.count()).isOne();
    }

    @Test
    void unpinning_ends_the_worlds_pin() {
        pins().previewUnpin(PINNED);
        assertThat(pinned()).isEqualTo(Seed.UNLISTED);

        pins().unpin(PINNED);

        assertThat(pins().read(PINNED)).isEmpty();
    }

    @Test
    void another_connectors_pin_leaves_the_worlds_pin_alone() {
        pins().pin(Seed.NOTION, Seed.id(3));
        pins().unpin(Seed.NOTION);

        assertThat(pinned()).isEqualTo(Seed.UNLISTED);
    }

    private ConnectionId pinned() {
        return pins().read(PINNED).flatMap(Pin::id).orElseThrow();
    }
}
