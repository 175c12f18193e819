package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.config.state.SeenWords;
import io.github.alloyconnections.adapter.config.state.SeenWords.Kind;
import io.github.alloyconnections.adapter.config.state.SeenWords.Sight;
import io.github.alloyconnections.adapter.config.state.SeenWords.Word;
import io.github.alloyconnections.domain.action.ActionAnswer;
import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionRequest;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.action.PreparedAction;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ConnectionRemoval;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** Looks over a run's shoulder: what Alloy and the project's files tell it is kept for shells to complete words with. */
final class Sightings {

    private final SeenWords words;

    /** The newest of each owner. */
    private final Map<Owner, Listing> wholes = new LinkedHashMap<>();

    private final Map<ConnectorId, Map<Owner, Listing>> lists = new LinkedHashMap<>();
    private final Set<ConnectionId> removed = new HashSet<>();
    private final Map<ConnectorId, List<ActionSummary>> actions = new LinkedHashMap<>();
    private Optional<List<Connector>> connectors = Optional.empty();
    private Optional<Marks> marks = Optional.empty();

    Sightings(SeenWords words) {
        this.words = words;
    }

    ConnectionDirectory over(ConnectionDirectory directory) {
        return new ConnectionDirectory() {
            @Override
            public Listing list(ConnectorId connector, Owner owner) {
                return listed(connector, owner, directory.list(connector, owner));
            }

            @Override
            public Listing listAll(Owner owner) {
                return listed(owner, directory.listAll(owner));
            }
        };
    }

    ConnectorCatalog over(ConnectorCatalog catalog) {
        return () -> {
            List<Connector> all = catalog.connectors();
            synchronized (this) {
                connectors = Optional.of(all);
            }
            return all;
        };
    }

    /** What may be gone is not offered; the next list brings it back if it is not. */
    ConnectionRemoval over(ConnectionRemoval removal) {
        return (id, connector, owner) -> {
            RemovalOutcome outcome = removal.remove(id, connector, owner);
            synchronized (this) {
                removed.add(id);
            }
            return outcome;
        };
    }

    ActionGateway over(ActionGateway gateway) {
        return new Watched(gateway);
    }

    MarkStore over(MarkStore store) {
        return new MarkStore() {
            @Override
            public Marks read() {
                return noted(store.read());
            }

            @Override
            public MarkChange preview(MarkEdit edit) {
                return store.preview(edit);
            }

            @Override
            public MarkChange write(MarkEdit edit) {
                MarkChange change = store.write(edit);
                noted(store.read());
                return change;
            }
        };
    }

    /** Keeps what was seen. */
    synchronized void keep() {
        List<Sight> sights = new ArrayList<>();
        marks.map(Sightings::aliases).ifPresent(sights::add);
        sights.addAll(connections());
        connectors.map(Sightings::connectors).ifPresent(sights::add);
        actions.forEach((connector, all) -> sights.add(actions(connector, all)));
        words.keep(sights);
    }

    private static Sight aliases(Marks said) {
        return new Sight(
                Kind.ALIAS,
                Optional.empty(),
                said.aliases().stream()
                        .map(alias -> new Word(
                                alias.name(), Optional.empty(), alias.id().value()))
                        .toList());
    }

    private static Sight connectors(List<Connector> all) {
        return new Sight(
                Kind.CONNECTOR,
                Optional.empty(),
                all.stream()
                        .map(each -> new Word(each.id().value(), Optional.empty(), each.name()))
                        .toList());
    }

    private static Sight actions(ConnectorId connector, List<ActionSummary> all) {
        Optional<String> whose = Optional.of(connector.value());
        return new Sight(
                Kind.ACTION,
                whose,
                all.stream()
                        .map(each -> new Word(
                                each.id().value(),
                                whose,
                                each.name().or(each::description).orElse("")))
                        .toList());
    }

    /** A list of all says what each connector's would. */
    private List<Sight> connections() {
        return wholes.isEmpty()
                ? lists.entrySet().stream()
                        .map(each -> connections(
                                Optional.of(each.getKey()), each.getValue().values()))
                        .toList()
                : List.of(connections(Optional.empty(), wholes.values()));
    }

    private Sight connections(Optional<ConnectorId> connector, Collection<Listing> listings) {
        return new Sight(
                Kind.CONNECTION,
                connector.map(ConnectorId::value),
                newest(listings).stream()
                        .filter(each -> !removed.contains(each.id()))
                        .map(each -> new Word(
                                each.id().value(),
                                each.connector().or(() -> connector).map(ConnectorId::value),
                                each.name().orElse("")))
                        .toList());
    }

    /** Those that are asked for are the newest, and of 100,000 a shell shows none. */
    private static List<Connection> newest(Collection<Listing> listings) {
        PriorityQueue<Connection> kept = new PriorityQueue<>(Connection.NEWEST_FIRST.reversed());
        for (Listing listing : listings) {
            for (Connection each : listing.connections()) {
                kept.add(each);
                if (kept.size() > SeenWords.MOST_OF_A_KIND) {
                    kept.poll();
                }
            }
        }
        return kept.stream().sorted(Connection.NEWEST_FIRST).toList();
    }

    private synchronized Listing listed(ConnectorId connector, Owner owner, Listing listing) {
        lists.computeIfAbsent(connector, absent -> new LinkedHashMap<>()).put(owner, listing);
        return listing;
    }

    private synchronized Listing listed(Owner owner, Listing listing) {
        wholes.put(owner, listing);
        return listing;
    }

    private synchronized Marks noted(Marks said) {
        marks = Optional.of(said);
        return said;
    }

    private synchronized List<ActionSummary> noted(ConnectorId connector, List<ActionSummary> all) {
        actions.put(connector, all);
        return all;
    }

    /** Actions by the same gateway. */
    private final class Watched implements ActionGateway {

        private final ActionGateway gateway;

        Watched(ActionGateway gateway) {
            this.gateway = gateway;
        }

        @Override
        public List<ActionSummary> actions(ConnectorId connector, Owner owner) {
            return noted(connector, gateway.actions(connector, owner));
        }

        @Override
        public Optional<ActionDescription> describe(ActionTarget target, Owner owner) {
            return gateway.describe(target, owner);
        }

        @Override
        public boolean soundsLikeReading(ActionTarget target) {
            return gateway.soundsLikeReading(target);
        }

        @Override
        public ActionAnswer call(PreparedAction action, ConnectionId through, Owner owner) {
            return gateway.call(action, through, owner);
        }

        @Override
        public ActionRequest preview(PreparedAction action, ConnectionId through, Owner owner) {
            return gateway.preview(action, through, owner);
        }
    }
}
