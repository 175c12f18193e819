package io.github.alloyconnections.adapter.web.question;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.twins.TwinGroup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose a connection was found to be when its twins were last looked for: asking takes a call for each, so that other
 * pages only tell what is known already.
 */
public final class KnownTwins {

    private static final int MOST = 2_000;
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<KnownHealth.Probed, TwinGroup> groups;

    public KnownTwins(Ticker ticker) {
        this.groups = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    public void remember(ProjectSettings settings, List<TwinGroup> found) {
        found.forEach(group ->
                group.connections().forEach(entry -> groups.put(KnownHealth.Probed.of(settings, entry.id()), group)));
    }

    /** The group that a connection was found in. */
    public Optional<TwinGroup> of(ProjectSettings settings, ConnectionId id) {
        return Optional.ofNullable(groups.getIfPresent(KnownHealth.Probed.of(settings, id)));
    }

    /** The accounts behind connections, as their providers called them. */
    public Function<ConnectionId, Optional<String>> accounts(ProjectSettings settings) {
        String context = KnownHealth.context(settings);
        return id -> Optional.ofNullable(groups.getIfPresent(new KnownHealth.Probed(context, id)))
                .flatMap(TwinGroup::account)
                .map(Account::label)
                .map(Names::shown);
    }
}
