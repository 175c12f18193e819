package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link UsageSearch} keeps to. */
public abstract class UsageSearchContract {

    /** A project in which this id stands in {@code src/app.ts}, in this line, and nowhere else. */
    protected abstract UsageSearch searchWith(ConnectionId id, int line);

    @Test
    void an_id_is_found_with_its_place() {
        UsageReport report = searchWith(Seed.id(1), 3).find(Set.of(Seed.id(1)));

        assertThat(report.of(Seed.id(1))).extracting(Usage::place).containsExactly("src/app.ts:3");
        assertThat(report.usages()).extracting(Usage::pin).containsExactly(false);
        assertThat(report.gap()).isEmpty();
    }

    @Test
    void an_id_is_found_in_whatever_case() {
        ConnectionId shouted = new ConnectionId(Seed.id(1).value().toUpperCase(Locale.ROOT));

        assertThat(searchWith(shouted, 1).find(Set.of(Seed.id(1))).usages()).hasSize(1);
    }

    @Test
    void other_ids_are_not_found() {
        assertThat(searchWith(Seed.id(1), 1).find(Set.of(Seed.id(2))).usages()).isEmpty();
    }

    @Test
    void whoever_asks_for_nothing_finds_nothing() {
        assertThat(searchWith(Seed.id(1), 1).find(Set.of()).usages()).isEmpty();
    }
}
