package io.github.alloyconnections.app.faults;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.web.WebAdapter;
import io.github.alloyconnections.adapter.web.WebOptions;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.host.ForGrantingAccess;
import io.github.alloyconnections.domain.port.host.ForServingUsers;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.service.AnswerClaim;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.AuditQuery;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import io.github.alloyconnections.domain.service.StateQuery;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.testing.InMemoryAuditTrail;
import io.github.alloyconnections.domain.testing.InMemoryGrantedTokens;
import io.github.alloyconnections.domain.usecase.granting.GrantingAccess;
import io.github.alloyconnections.domain.watch.SharedChanges;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The web module by itself, to be asked what it routes. */
final class BareWeb {

    private BareWeb() {}

    static List<String> routed(Path folder) {
        ProjectOpener projects =
                new ProjectOpener(new ProcessContext(Map.of(), folder.resolve("home"), folder), Clock.systemUTC());
        WebAdapter web = WebAdapter.start(
                new WebOptions("127.0.0.1", 0, "test"),
                () -> projects.open(Overrides.none()),
                Clock.systemUTC(),
                List.of(),
                Optional.of(new Nobody()));
        try {
            return web.routed();
        } finally {
            web.close();
        }
    }

    /** Many users' service, of which only the routes are looked at. */
    private static final class Nobody implements ForServingUsers {

        private static UnsupportedOperationException unasked() {
            return new UnsupportedOperationException("only the routes are looked at");
        }

        @Override
        public OpenProject of(UserId user) {
            throw unasked();
        }

        @Override
        public CompletableFuture<KnownAnswer> known(UserId user, String question) {
            throw unasked();
        }

        @Override
        public void keep(UserId user, String question, KnownAnswer before, StoredAnswer answer) {
            throw unasked();
        }

        @Override
        public Optional<AnswerClaim> claim(UserId user, String question, Duration atMost) {
            throw unasked();
        }

        @Override
        public void release(UserId user, String question, AnswerClaim claim) {
            throw unasked();
        }

        @Override
        public ProjectSettings settings() {
            throw unasked();
        }

        @Override
        public void follow(SharedChanges changes) {
            // Nothing is changed.
        }

        @Override
        public Duration maxAge() {
            throw unasked();
        }

        @Override
        public void requireReachable() {
            throw unasked();
        }

        @Override
        public Page<Delivery> deliveries(DeliveryQuery query) {
            throw unasked();
        }

        @Override
        public Optional<Delivery> sendAgain(String id) {
            throw unasked();
        }

        @Override
        public ForGrantingAccess access() {
            return new GrantingAccess(
                    new InMemoryGrantedTokens(), new InMemoryAuditTrail(), Clock.systemUTC(), new SecureRandom());
        }

        @Override
        public Page<KnownState> states(StateQuery query) {
            throw unasked();
        }

        @Override
        public Page<AuditEntry> audit(AuditQuery query) {
            throw unasked();
        }

        @Override
        public CompletableFuture<AuditEntry> note(AuditEntry entry) {
            throw unasked();
        }

        @Override
        public void close() {
            // There is nothing to let go of.
        }
    }
}
