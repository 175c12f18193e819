package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.lock.LockChange.Effect;
import io.github.alloyconnections.domain.lock.LockEntry;
import io.github.alloyconnections.domain.lock.LockFile;
import io.github.alloyconnections.domain.lock.LockedConnection;
import io.github.alloyconnections.domain.port.driven.ProjectLock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every place that keeps a team's agreement must do. */
public abstract class ProjectLockContract {

    private static final Instant NEWEST = Instant.parse("2025-11-09T21:05:42.123Z");
    private static final ConnectionId ONE = new ConnectionId("69110206d6d6670fb17451f8");
    private static final ConnectionId OTHER = new ConnectionId("691100acd6d6670fb1745176");

    /** One that nothing was written to. */
    protected abstract ProjectLock fresh();

    /** The same place, as another process would open it. */
    protected abstract ProjectLock again(ProjectLock written);

    /** What is there now makes no sense any more. */
    protected abstract void damage(ProjectLock written);

    private static LockedConnection notion(ConnectionId id) {
        return new LockedConnection(
                Seed.NOTION,
                id,
                Optional.of(new Account("place-1", Optional.of("Eddie Fu's \"Notion\" \\ \u202e\n生产"))),
                Owner.of(new UserId("user-\"1\"\\")),
                Optional.of(NEWEST));
    }

    private static LockedConnection bare(String connector) {
        return new LockedConnection(new ConnectorId(connector), OTHER, Optional.empty(), Owner.key(), Optional.empty());
    }

    private static List<LockedConnection> said(ProjectLock lock) {
        return lock.read().map(LockFile::entries).orElseThrow().stream()
                .map(LockEntry::connection)
                .toList();
    }

    @Test
    void there_is_none_at_first_and_following_makes_none() {
        ProjectLock lock = fresh();

        assertThat(lock.read()).isEmpty();
        assertThat(lock.follow(List.of(notion(ONE))).effect()).isEqualTo(Effect.ABSENT);
        assertThat(again(lock).read()).isEmpty();
    }

    @Test
    void what_was_written_is_read_as_it_was_in_the_order_of_connectors() {
        ProjectLock lock = fresh();

        assertThat(lock.update(List.of(bare("zohoCRM"), notion(ONE), bare("a.b-c_1")))
                        .effect())
                .isEqualTo(Effect.WRITTEN);
        assertThat(said(again(lock))).containsExactly(bare("a.b-c_1"), notion(ONE), bare("zohoCRM"));
        assertThat(lock.read().flatMap(all -> all.of(new ConnectorId("ZOHOcrm"))))
                .isPresent();
    }

    @Test
    void one_entry_takes_the_place_of_its_connectors_and_leaves_the_others() {
        ProjectLock lock = fresh();
        lock.update(List.of(notion(ONE), bare("slack")));

        assertThat(again(lock).follow(List.of(notion(OTHER))).effect()).isEqualTo(Effect.WRITTEN);
        assertThat(said(lock)).containsExactly(notion(OTHER), bare("slack"));
        assertThat(lock.update(List.of(notion(OTHER))).effect()).isEqualTo(Effect.UNCHANGED);
        assertThat(lock.follow(List.of(bare("slack"))).effect()).isEqualTo(Effect.UNCHANGED);
    }

    @Test
    void each_entry_tells_its_lines() {
        ProjectLock lock = fresh();
        lock.update(List.of(notion(ONE), bare("slack")));

        assertThat(lock.read().orElseThrow().entries()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.idLine()).isPositive().isLessThanOrEqualTo(entry.accountLine());
            assertThat(entry.ownerLine()).isGreaterThan(entry.idLine());
            assertThat(entry.accountLine() == entry.idLine())
                    .isEqualTo(entry.connection().account().isEmpty());
        });
    }

    @Test
    void what_makes_no_sense_is_kept_until_an_update() {
        ProjectLock lock = fresh();
        lock.update(List.of(bare("slack")));
        damage(lock);

        assertThatThrownBy(lock::read)
                .isInstanceOfSatisfying(
                        ProjectFileException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProjectFileException.Kind.DAMAGED));
        assertThatThrownBy(() -> lock.follow(List.of(notion(ONE)))).isInstanceOf(ProjectFileException.class);
        assertThat(lock.update(List.of(notion(ONE))).discarded()).isPresent();
        assertThat(said(again(lock))).containsExactly(notion(ONE));
    }

    @Test
    void an_update_of_nothing_changes_nothing() {
        ProjectLock lock = fresh();

        assertThat(lock.update(List.of()).effect()).isEqualTo(Effect.ABSENT);
        assertThat(again(lock).read()).isEmpty();
        lock.update(List.of(bare("slack")));
        damage(lock);
        assertThat(lock.update(List.of()).effect()).isEqualTo(Effect.UNCHANGED);
        assertThatThrownBy(lock::read).isInstanceOf(ProjectFileException.class);
    }
}
