package io.github.alloyconnections.domain.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockFileTest {

    @Test
    void each_connector_has_its_own_entry() {
        LockFile lock = new LockFile(List.of(entry(Seed.SLACK, 1), entry(Seed.NOTION, 2)));

        assertThat(lock.of(Seed.NOTION).map(entry -> entry.connection().id())).contains(Seed.id(2));
        assertThat(lock.of(new ConnectorId("hubspot"))).isEmpty();
    }

    private static LockEntry entry(ConnectorId connector, int number) {
        return new LockEntry(
                new LockedConnection(connector, Seed.id(number), Optional.empty(), Seed.USER, Optional.empty()),
                1,
                1,
                2);
    }
}
