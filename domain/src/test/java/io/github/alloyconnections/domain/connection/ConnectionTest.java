package io.github.alloyconnections.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.testing.AConnection;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    @Test
    void the_newest_comes_first_and_equal_times_by_id_descending() {
        Connection low = AConnection.of("6911a9905a9db0c0de000101").build();
        Connection high = AConnection.of("6911a9905a9db0c0de000102").build();

        assertThat(Stream.of(Seed.connection(1), low, Seed.connection(11), high).sorted(Connection.NEWEST_FIRST))
                .containsExactly(high, low, Seed.connection(11), Seed.connection(1));
    }

    @Test
    void of_an_unlisted_one_nothing_is_known_but_its_id() {
        Connection unlisted = Connection.unlisted(Seed.UNLISTED, Seed.NOTION, Seed.USER);

        assertThat(unlisted.name()).isEmpty();
        assertThat(unlisted.type()).isEmpty();
        assertThat(unlisted.connector()).contains(Seed.NOTION);
        assertThat(unlisted.created()).isEqualTo(new CreationTime(Seed.UNLISTED.createdAt(), CreationTime.Source.ID));
    }

    @Test
    void a_listing_keeps_its_own_copy() {
        List<Connection> rows = new ArrayList<>(Seed.all());
        Listing listing = new Listing(rows, 0);
        rows.clear();

        assertThat(listing.connections()).hasSize(11).isUnmodifiable();
    }

    @Test
    void a_listing_never_skips_less_than_nothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Listing(List.of(), -1))
                .withMessage("skipped must not be negative");
    }
}
