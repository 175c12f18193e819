package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.port.driving.Core;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What people call connectors, as the catalogue tells. */
final class ConnectorNames {

    private static final Duration KEPT = Duration.ofMinutes(2);

    private final Core core;
    private final CoalescingCache<Catalogue, Map<ConnectorId, String>> names;

    private enum Catalogue {
        WHOLE
    }

    ConnectorNames(Core core, Ticker ticker, Workers workers) {
        this.core = core;
        this.names = new CoalescingCache<>(KEPT, ticker, workers);
    }

    /** Where the catalogue does not tell in time, its id with a capital. */
    CompletableFuture<String> of(ConnectorId connector) {
        return names.get(Catalogue.WHOLE, this::ask)
                .exceptionally(busy -> Map.of())
                .completeOnTimeout(Map.of(), Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .thenApply(
                        all -> Optional.ofNullable(all.get(connector)).orElseGet(() -> Names.ofConnector(connector)));
    }

    /** Without names every page still works: a failure is worth no more than none. */
    private Map<ConnectorId, String> ask() {
        try {
            Map<ConnectorId, String> all = new HashMap<>();
            core.browsing().connectors().forEach(one -> all.put(one.id(), Names.shown(one.name())));
            return all;
        } catch (RuntimeException e) {
            return Map.of();
        }
    }
}
