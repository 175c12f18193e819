package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.ForVerifyingConnections;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tries the newest connections of a list that spans connectors, each through its own. */
public final class ProbingEverything {

    private ProbingEverything() {}

    /** The same list, with health as far as the budget reaches. */
    public static ConnectionOverview newest(
            ConnectionOverview everything, ForVerifyingConnections verifying, ProbeListener watcher) {
        Map<ConnectionId, Health> shown = new HashMap<>();
        byConnector(everything.entries()).forEach((connector, ids) -> {
            ConnectionOverview probed = verifying.verify(connector, ids, Optional.empty(), watcher);
            probed.entries().forEach(entry -> entry.health().ifPresent(health -> shown.put(entry.id(), health)));
        });
        List<ConnectionEntry> entries = new ArrayList<>();
        for (ConnectionEntry entry : everything.entries()) {
            Health health = shown.get(entry.id());
            entries.add(health == null ? entry : entry.with(health));
        }
        return everything.of(entries);
    }

    private static Map<ConnectorId, List<ConnectionId>> byConnector(List<ConnectionEntry> entries) {
        Map<ConnectorId, List<ConnectionId>> groups = new LinkedHashMap<>();
        entries.stream()
                .limit(ProbeBudget.standard().candidates())
                .forEach(entry -> entry.connection()
                        .connector()
                        .ifPresent(connector -> groups.computeIfAbsent(connector, key -> new ArrayList<>())
                                .add(entry.id())));
        return groups;
    }
}
