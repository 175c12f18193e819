package io.github.alloyconnections.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was there before an attempt. */
class SnapshotTest {

    private static final Connection BEFORE =
            AConnection.of(Seed.id(1)).updatedAt(Seed.NOW).build();

    private final Snapshot snapshot = Snapshot.of(new Listing(List.of(BEFORE), 0));

    @Test
    void another_time_of_change_shows_that_it_was_renewed() {
        assertThat(snapshot.showsChangeOf(AConnection.of(Seed.id(1))
                        .updatedAt(Seed.NOW.plusSeconds(1))
                        .build()))
                .isTrue();
    }

    @Test
    void the_same_time_or_none_shows_nothing() {
        assertThat(snapshot.showsChangeOf(BEFORE)).isFalse();
        assertThat(snapshot.showsChangeOf(AConnection.of(Seed.id(1)).build())).isFalse();
    }

    @Test
    void what_was_not_there_was_not_renewed() {
        Connection other = AConnection.of(Seed.id(2)).updatedAt(Seed.NOW).build();

        assertThat(snapshot.knows(other)).isFalse();
        assertThat(snapshot.showsChangeOf(other)).isFalse();
    }
}
