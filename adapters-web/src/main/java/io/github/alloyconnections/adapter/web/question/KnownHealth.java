package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What probes have shown lately, so that a page can say it beside each connection, with its time; no decision is ever
 * made with it.
 */
public final class KnownHealth {

    private static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofMinutes(15);

    private static final int TESTS_KEPT = 10;

    private final Cache<Probed, List<Health>> shown;

    /** A connection as it was asked: with another owner, key or server it may fare differently. */
    record Probed(String context, ConnectionId id) {

        public static Probed of(ProjectSettings settings, ConnectionId id) {
            return new Probed(KnownHealth.context(settings), id);
        }
    }

    public KnownHealth(Ticker ticker) {
        this.shown = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /** Remembers every verdict of a run. */
    public ProbeListener remembering(ProjectSettings settings) {
        String context = context(settings);
        return (id, health, done, atMost) ->
                shown.asMap().merge(new Probed(context, id), List.of(health), KnownHealth::latestFirst);
    }

    private static List<Health> latestFirst(List<Health> earlier, List<Health> now) {
        return Stream.concat(now.stream(), earlier.stream()).limit(TESTS_KEPT).toList();
    }

    /** What the last tests showed, the latest first. */
    public List<Health> tests(ProjectSettings settings, ConnectionId id) {
        return Optional.ofNullable(shown.getIfPresent(Probed.of(settings, id))).orElse(List.of());
    }

    /** The newest that is known of a connection's health. */
    public Optional<Health> of(ProjectSettings settings, ConnectionEntry entry) {
        return in(settings).apply(entry);
    }

    /** The same for many connections. */
    public Function<ConnectionEntry, Optional<Health>> in(ProjectSettings settings) {
        String context = context(settings);
        return entry -> newer(Optional.ofNullable(shown.getIfPresent(new Probed(context, entry.id()))), entry.health());
    }

    private static Optional<Health> newer(Optional<List<Health>> remembered, Optional<Health> own) {
        Optional<Health> latest = remembered.map(tests -> tests.get(0));
        if (latest.isEmpty() || own.isEmpty()) {
            return own.or(() -> latest);
        }
        return latest.get().checkedAt().isAfter(own.get().checkedAt()) ? latest : own;
    }

    static String context(ProjectSettings settings) {
        String key = settings.shown().stream()
                .filter(setting -> setting.name().equals("ALLOY_API_KEY"))
                .map(setting -> setting.shown() + " " + setting.origin())
                .findFirst()
                .orElse("");
        return settings.baseUrl() + " " + settings.owner() + " " + key;
    }
}
