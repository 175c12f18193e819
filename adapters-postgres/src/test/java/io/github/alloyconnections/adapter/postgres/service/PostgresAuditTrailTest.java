package io.github.alloyconnections.adapter.postgres.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.OneStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.service.AuditTrail;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditEntry.Deed;
import io.github.alloyconnections.domain.service.AuditQuery;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who was told what, page by page. */
class PostgresAuditTrailTest {

    private static final UserId ANN = new UserId("ann");

    private final PostgresStore store = OneStore.open(OneStore.newTenant());
    private final AuditTrail trail = store.audit();

    @AfterEach
    void close() {
        store.close();
    }

    private static AuditEntry entry(int second, String user) {
        return new AuditEntry(
                Seed.NOW.plusSeconds(second),
                "a token",
                Deed.DECIDED,
                Optional.of(new UserId(user)),
                Optional.of(Seed.NOTION),
                Optional.of(Seed.id(1)),
                "number " + second);
    }

    private static AuditQuery first(int limit) {
        return new AuditQuery(Optional.empty(), limit, Optional.empty());
    }

    @Test
    void nothing_is_there_at_first() {
        assertThat(trail.page(first(5))).isEqualTo(new Page<>(List.of(), Optional.empty()));
    }

    @Test
    void the_newest_comes_first_and_of_one_time_the_last_that_was_added() {
        List.of(entry(1, "ann"), entry(3, "ann"), entry(2, "ann")).forEach(trail::add);
        AuditEntry later = new AuditEntry(
                Seed.NOW.plusSeconds(3),
                "another",
                Deed.LOOKED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "the same second");
        trail.add(later);

        assertThat(trail.page(first(10)).rows())
                .containsExactly(later, entry(3, "ann"), entry(2, "ann"), entry(1, "ann"));
    }

    @Test
    void words_with_what_no_column_holds_are_written_down_without_it() {
        trail.add(new AuditEntry(
                Seed.NOW,
                "a token",
                Deed.DECIDED,
                Optional.of(ANN),
                Optional.empty(),
                Optional.empty(),
                "a name\0 and more"));

        assertThat(trail.page(first(5)).rows()).singleElement().returns("a name\ufffd and more", AuditEntry::words);
    }

    @Test
    void pages_follow_one_another_without_a_gap_while_more_is_added() {
        IntStream.range(0, 25).forEach(n -> trail.add(entry(n / 2, "ann")));
        List<AuditEntry> all = trail.page(first(100)).rows();

        List<AuditEntry> walked = new ArrayList<>();
        Page<AuditEntry> page = trail.page(first(4));
        walked.addAll(page.rows());
        while (page.next().isPresent()) {
            trail.add(entry(1_000, "ann"));
            page = trail.page(new AuditQuery(Optional.empty(), 4, page.next()));
            walked.addAll(page.rows());
        }

        assertThat(walked).hasSize(25).isEqualTo(all);
    }

    @Test
    void one_users_entries_are_had_alone() {
        List.of(entry(1, "ann"), entry(2, "bob"), entry(3, "ann")).forEach(trail::add);

        assertThat(trail.page(new AuditQuery(Optional.of(ANN), 10, Optional.empty()))
                        .rows())
                .containsExactly(entry(3, "ann"), entry(1, "ann"));
    }

    @Test
    void a_cursor_of_somebody_elses_leads_to_nothing() {
        trail.add(entry(1, "ann"));

        for (String cursor : List.of(
                "x", "", "%%%", Cursor.of("now", "1").text(), Cursor.of("1").text())) {
            assertThat(trail.page(new AuditQuery(Optional.empty(), 5, Optional.of(cursor)))
                            .rows())
                    .isEmpty();
        }
    }

    @Test
    void another_tenants_audit_is_not_seen() {
        trail.add(entry(1, "ann"));

        try (PostgresStore foreign = OneStore.open(OneStore.newTenant())) {
            assertThat(foreign.audit().page(first(5)).rows()).isEmpty();
        }
    }

    @Test
    void what_is_too_old_is_forgotten_and_the_rest_kept() {
        trail.add(entry(-40_000_000, "ann"));
        trail.add(entry(-4_000_000, "ann"));
        trail.add(entry(0, "ann"));

        store.tend(Duration.ofDays(400));
        store.tend(Duration.ofDays(400));

        assertThat(trail.page(first(5)).rows()).containsExactly(entry(0, "ann"), entry(-4_000_000, "ann"));
    }
}
