package io.github.alloyconnections.adapter.postgres.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.postgres.PostgresStore;
import io.github.alloyconnections.adapter.postgres.PostgresStore.Tenant;
import io.github.alloyconnections.adapter.postgres.TestDatabase;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenRequest;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usecase.granting.GrantingAccess;
import io.github.alloyconnections.domain.watch.SharedChanges;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one instance changes the others hear of, over a real database. */
class NoticesTest {

    private static final UserId ANN = new UserId("ann");

    private final TestDatabase database = TestDatabase.fresh();
    private final PostgresStore here = open("tenant");
    private final PostgresStore there = open("tenant");
    private final Heard heard = new Heard();

    /** What was heard, in words. */
    private static final class Heard implements SharedChanges {

        private final BlockingQueue<String> all = new LinkedBlockingQueue<>();

        @Override
        public void ofUsers(Set<UserId> changed) {
            all.add(changed.stream().map(UserId::value).sorted().collect(Collectors.joining(" ")));
        }

        @Override
        public void ofTokens() {
            all.add("tokens");
        }

        @Override
        public void ofAnything() {
            all.add("anything");
        }

        String next() {
            try {
                return Optional.ofNullable(all.poll(10, TimeUnit.SECONDS)).orElse("nothing");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private PostgresStore open(String tenant) {
        return PostgresStore.open(
                database.address(), new Tenant(tenant, "https://alloy.example", Seed.NOTION, false), Seed.CLOCK);
    }

    /** Whoever begins to listen may have missed anything. */
    @BeforeEach
    void listen() {
        there.follow(heard);
        assertThat(heard.next()).isEqualTo("anything");
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void a_pin_that_is_changed_here_is_heard_of_there() {
        here.of(ANN).pins().pin(Seed.NOTION, Seed.id(1));

        assertThat(heard.next()).isEqualTo("ann");
    }

    @Test
    void what_changes_within_a_moment_is_told_together() {
        IntStream.range(0, 20)
                .forEach(n -> here.of(new UserId("user-" + n)).pins().pin(Seed.NOTION, Seed.id(1)));

        assertThat(heard.next()).contains("user-0 ");
        assertThat(heard.all.size()).isLessThan(10);
    }

    @Test
    void what_was_not_changed_after_all_is_not_told() {
        here.of(ANN).pins().preview(Seed.NOTION, Seed.id(1));
        here.of(new UserId("bob")).pins().pin(Seed.NOTION, Seed.id(1));

        assertThat(heard.next()).isEqualTo("bob");
    }

    @Test
    void an_instance_hears_nothing_of_what_it_changed_itself_nor_of_another_tenants() {
        try (PostgresStore other = open("another tenant")) {
            other.of(new UserId("carl")).pins().pin(Seed.NOTION, Seed.id(1));
        }
        there.of(new UserId("bob")).pins().pin(Seed.NOTION, Seed.id(1));
        here.of(ANN).pins().pin(Seed.NOTION, Seed.id(1));

        assertThat(heard.next()).isEqualTo("ann");
    }

    @Test
    void a_token_that_is_revoked_is_heard_of() {
        ForGrantingAccess access = new GrantingAccess(here.tokens(), here.audit(), Seed.CLOCK, new Random(4711));
        String id = access.grant(
                        new TokenRequest("billing", Scope.READ, Optional.empty(), Optional.empty()), "somebody")
                .granted()
                .id();

        access.revoke(id, "somebody");

        assertThat(heard.next()).isEqualTo("tokens");
    }

    /** As the command line does, which ends at once. */
    @Test
    void what_waits_to_be_told_is_told_when_the_store_is_closed() {
        PostgresStore brief = open("tenant");
        brief.of(ANN).pins().pin(Seed.NOTION, Seed.id(1));
        brief.close();

        assertThat(heard.next()).isEqualTo("ann");
    }

    @Test
    void after_the_database_was_away_anything_may_have_changed_and_the_next_is_heard_again() {
        database.goesAway();
        database.comesBack();

        assertThat(heard.next()).isEqualTo("anything");
        here.of(ANN).pins().pin(Seed.NOTION, Seed.id(1));
        assertThat(heard.next()).isEqualTo("ann");
    }
}
