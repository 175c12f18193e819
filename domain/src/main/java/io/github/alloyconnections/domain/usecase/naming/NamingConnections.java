package io.github.alloyconnections.domain.usecase.naming;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.naming.Selected;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driving.ForNamingConnections;
import io.github.alloyconnections.domain.text.OddCharacters;
import io.github.alloyconnections.domain.usecase.choosing.CandidateSet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Finds what a word selects, cheapest first: an id needs no call at all. */
public final class NamingConnections implements ForNamingConnections {

    private static final int LONGEST = 400;

    private final ChoosingPorts ports;
    private final Clock clock;

    public NamingConnections(ChoosingPorts ports, Clock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    @Override
    public Selected select(ConnectorId connector, String typed, boolean several) {
        Optional<ConnectionId> id = ConnectionId.pasted(typed);
        if (id.isPresent()) {
            return new Selected.Found(List.of(id.get()), Optional.empty());
        }
        String bare = OddCharacters.trimmed(typed);
        if (bare.isEmpty() || typed.length() > LONGEST) {
            return new Selected.Nothing(ConnectionId.whyNone(bare.isEmpty() ? "" : bare.substring(0, 1)), List.of());
        }
        Marks marks = ports.marks().read();
        Optional<Alias> alias = marks.named(bare);
        return alias.isPresent()
                ? new Selected.Found(List.of(alias.get().id()), gone(alias.get(), connector))
                : new Matching(field(connector).entries(), marks, typed).selected(several);
    }

    /** A name outlives what it was given to; whoever relies on it had better know. */
    private Optional<String> gone(Alias alias, ConnectorId connector) {
        try {
            boolean listed = field(connector)
                    .find(alias.id())
                    .filter(entry -> entry.listed())
                    .isPresent();
            return listed
                    ? Optional.empty()
                    : Optional.of("alias " + alias.name() + " names " + alias.id() + ", which no " + connector
                            + " list of " + ports.facts().owner() + " shows: it may be gone");
        } catch (RemoteServiceException unknown) {
            return Optional.empty();
        }
    }

    private CandidateSet field(ConnectorId connector) {
        return CandidateSet.read(ports, connector, List.of(), clock.instant());
    }

    @Override
    public Marks marks() {
        return ports.marks().read();
    }

    @Override
    public MarkChange edit(MarkEdit edit, boolean preview) {
        MarkEdit spelled = edit.spelled(ports.marks().read());
        return preview ? ports.marks().preview(spelled) : ports.marks().write(spelled);
    }
}
