package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;

/** A set of ports of which some are exchanged: a test names those that it is about, and the rest stay as they are. */
public final class ExchangedPorts {

    private final DrivenPorts rest;
    private ConnectionDirectory directory;
    private ConnectionProbe probe;
    private ConnectorCatalog catalog;
    private PinStore pins;
    private ProjectFacts facts;
    private ActionGateway actions;

    private ExchangedPorts(DrivenPorts rest) {
        this.rest = rest;
        this.directory = rest.choosing().directory();
        this.probe = rest.choosing().probe();
        this.catalog = rest.choosing().catalog();
        this.pins = rest.choosing().pins();
        this.facts = rest.choosing().facts();
        this.actions = rest.actions();
    }

    public static ExchangedPorts of(DrivenPorts rest) {
        return new ExchangedPorts(rest);
    }

    public ExchangedPorts directory(ConnectionDirectory other) {
        directory = other;
        return this;
    }

    public ExchangedPorts probe(ConnectionProbe other) {
        probe = other;
        return this;
    }

    public ExchangedPorts catalog(ConnectorCatalog other) {
        catalog = other;
        return this;
    }

    public ExchangedPorts pins(PinStore other) {
        pins = other;
        return this;
    }

    public ExchangedPorts facts(ProjectFacts other) {
        facts = other;
        return this;
    }

    public ExchangedPorts actions(ActionGateway other) {
        actions = other;
        return this;
    }

    /** Those that choosing needs. */
    public ChoosingPorts choosing() {
        ChoosingPorts same = rest.choosing();
        return new ChoosingPorts(
                directory,
                probe,
                catalog,
                same.identity(),
                same.users(),
                pins,
                facts,
                same.retired(),
                same.accounts(),
                same.marks(),
                same.history());
    }

    /** All of them. */
    public DrivenPorts all() {
        return new DrivenPorts(
                choosing(), rest.authorization(), rest.attempts(), rest.tidying(), actions, rest.shapes(), rest.lock());
    }
}
