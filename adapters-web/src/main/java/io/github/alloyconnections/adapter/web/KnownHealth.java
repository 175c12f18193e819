package io.github.alloyconnections.adapter.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeWatcher;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import java.time.Duration;
import java.util.Optional;

/**
 * What probes have shown lately, so that a page can say it beside each connection, with its time; no decision is ever
 * made with it.
 */
final class KnownHealth {

    private static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Cache<Probed, Health> shown;

    /** A connection as it was asked: with another owner, key or server it may fare differently. */
    private record Probed(String context, ConnectionId id) {}

    KnownHealth(Ticker ticker) {
        this.shown = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Remembers every verdict of a run. */
    ProbeWatcher remembering(ProjectSettings settings) {
        String context = context(settings);
        return (id, health, done, atMost) -> shown.put(new Probed(context, id), health);
    }

    /** The newest that is known of a connection's health. */
    Optional<Health> of(ProjectSettings settings, ConnectionEntry entry) {
        Optional<Health> remembered =
                Optional.ofNullable(shown.getIfPresent(new Probed(context(settings), entry.id())));
        Optional<Health> own = entry.health();
        if (remembered.isEmpty() || own.isEmpty()) {
            return own.or(() -> remembered);
        }
        return remembered.get().checkedAt().isAfter(own.get().checkedAt()) ? remembered : own;
    }

    private static String context(ProjectSettings settings) {
        String key = settings.shown().stream()
                .filter(setting -> setting.name().equals("ALLOY_API_KEY"))
                .map(setting -> setting.shown() + " " + setting.origin())
                .findFirst()
                .orElse("");
        return settings.baseUrl() + " " + settings.owner() + " " + key;
    }
}
