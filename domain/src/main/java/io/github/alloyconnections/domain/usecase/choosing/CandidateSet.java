package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Retirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The candidates there are, newest first: what is listed, the pin, and whatever else was named by its id. */
public record CandidateSet(
        List<ConnectionEntry> entries, Optional<Pin> pin, Optional<ConnectionId> latest, Listing listing) {

    /** Those of one connector as they are now: the project's pin first, then Alloy's list, then what is retired. */
    public static CandidateSet read(ChoosingPorts ports, ConnectorId connector, List<ConnectionId> named, Instant now) {
        return read(ports, connector, ports.pins().read(connector), named, now);
    }

    /** The same, with the pin as it was read before. */
    static CandidateSet read(
            ChoosingPorts ports, ConnectorId connector, Optional<Pin> pin, List<ConnectionId> named, Instant now) {
        Owner owner = ports.facts().owner();
        return of(ports.directory().list(connector, owner), pin, named, connector, owner)
                .without(ports.retired().all(), now)
                .marked(ports.marks());
    }

    /** The same set, with what the project says of its own connections. */
    private CandidateSet marked(MarkStore marks) {
        return new CandidateSet(Marked.by(marks, entries), pin, latest, listing);
    }

    private static CandidateSet of(
            Listing listing, Optional<Pin> pin, List<ConnectionId> named, ConnectorId connector, Owner owner) {
        Set<ConnectionId> listed = new HashSet<>();
        List<Connection> all = new ArrayList<>(listing.connections().size() + 1);
        for (Connection connection : listing.connections()) {
            if (listed.add(connection.id())) {
                all.add(connection);
            }
        }
        Optional<ConnectionId> pinned = pin.flatMap(Pin::id);
        Stream.concat(pinned.stream(), named.stream())
                .filter(id -> !listed.contains(id))
                .distinct()
                .forEach(id -> all.add(Connection.unlisted(id, connector, owner)));
        all.sort(Connection.NEWEST_FIRST);
        Optional<ConnectionId> latest =
                all.stream().map(Connection::id).filter(listed::contains).findFirst();
        List<ConnectionEntry> entries = all.stream()
                .map(c ->
                        new ConnectionEntry(c, is(pinned, c), is(latest, c), listed.contains(c.id()), Optional.empty()))
                .toList();
        return new CandidateSet(entries, pin, latest, listing);
    }

    /** The same set, with those marked that are out of every choice now; the newest that is not is the latest. */
    private CandidateSet without(List<Retirement> retired, Instant now) {
        Map<ConnectionId, Instant> until = Retirement.lasting(retired, now);
        if (until.isEmpty()) {
            return this;
        }
        Optional<ConnectionId> newest = entries.stream()
                .filter(ConnectionEntry::listed)
                .map(ConnectionEntry::id)
                .filter(id -> !until.containsKey(id))
                .findFirst();
        List<ConnectionEntry> marked = entries.stream()
                .map(entry -> new ConnectionEntry(
                        entry.connection(),
                        entry.pinned(),
                        is(newest, entry.connection()),
                        entry.listed(),
                        entry.health(),
                        Optional.ofNullable(until.get(entry.id()))))
                .toList();
        return new CandidateSet(marked, pin, newest, listing);
    }

    private static boolean is(Optional<ConnectionId> wanted, Connection connection) {
        return wanted.isPresent() && wanted.get().equals(connection.id());
    }

    /** What is to be said of rows that do not tell whose they are; empty if there are none. */
    public Optional<String> untold() {
        int rows = listing.untold();
        return rows == 0
                ? Optional.empty()
                : Optional.of(rows
                        + (rows == 1
                                ? " listed row does not tell which connector's it is"
                                : " listed rows do not tell which connector's they are"));
    }

    /** What is to be said if there are rows and none of them can be read: whether one of them works cannot be told. */
    Optional<String> unreadable() {
        int rows = listing.skipped();
        return rows == 0 || !entries.isEmpty()
                ? Optional.empty()
                : Optional.of(rows + (rows == 1 ? " listed row has" : " listed rows have") + " no usable id");
    }

    /** The entry that the pin names; empty without a pin, or with one that is no id. */
    public Optional<ConnectionEntry> pinned() {
        return entries.stream().filter(ConnectionEntry::pinned).findFirst();
    }

    /** What is to be said of a pin that is no id; empty if there is none, or if it is one. */
    Optional<String> malformedPin() {
        return pin.filter(written -> written.id().isEmpty())
                .map(written -> "the pin in " + written.origin() + " is no connection id (24 hexadecimal characters)");
    }

    /** The entry of this id. */
    public Optional<ConnectionEntry> find(ConnectionId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The same set as drivers see it, with these entries in place of its own. */
    ConnectionOverview overview(List<ConnectionEntry> shown) {
        return new ConnectionOverview(
                shown, pin.flatMap(Pin::id), latest, listing.skipped(), listing.untold(), listing.notes());
    }
}
