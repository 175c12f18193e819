package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.RetiredConnections;
import io.github.alloyconnections.domain.selection.Retirement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every place that remembers retired connections must do. */
public abstract class RetiredConnectionsContract {

    private static final ConnectionId ONE = new ConnectionId("690000000000000000000001");
    private static final ConnectionId OTHER = new ConnectionId("690000000000000000000002");
    private static final Instant SOON = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = Instant.parse("2026-02-03T04:05:06.789Z");

    /** One that nothing was written to. */
    protected abstract RetiredConnections fresh();

    /** The same place, as another process would open it. */
    protected abstract RetiredConnections again(RetiredConnections written);

    @Test
    void nothing_is_retired_at_first() {
        assertThat(fresh().all()).isEmpty();
    }

    @Test
    void what_was_written_is_there_for_others() {
        RetiredConnections retired = fresh();
        retired.retire(new Retirement(ONE, SOON));
        retired.retire(new Retirement(OTHER, LATER));

        assertThat(again(retired).all())
                .containsExactlyInAnyOrder(new Retirement(ONE, SOON), new Retirement(OTHER, LATER));
    }

    @Test
    void a_later_word_takes_the_place_of_an_earlier_one() {
        RetiredConnections retired = fresh();
        retired.retire(new Retirement(ONE, LATER));
        retired.retire(new Retirement(ONE, SOON));

        assertThat(again(retired).all()).containsExactly(new Retirement(ONE, SOON));
    }

    @Test
    void what_is_taken_back_is_gone_and_told() {
        RetiredConnections retired = fresh();
        retired.retire(new Retirement(ONE, SOON));
        retired.retire(new Retirement(OTHER, LATER));

        assertThat(retired.unretire(ONE)).contains(new Retirement(ONE, SOON));
        assertThat(again(retired).all()).containsExactly(new Retirement(OTHER, LATER));
    }

    @Test
    void what_was_never_written_cannot_be_taken_back() {
        RetiredConnections retired = fresh();
        retired.retire(new Retirement(OTHER, LATER));

        assertThat(retired.unretire(ONE)).isEmpty();
        assertThat(again(retired).all()).containsExactly(new Retirement(OTHER, LATER));
    }
}
