package io.github.alloyconnections.adapter.alloy;

import feign.Client;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.http.ConnectorWalk;
import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.adapter.alloy.http.Ticker;
import io.github.alloyconnections.adapter.alloy.provider.ConnectorTypes;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import io.github.alloyconnections.domain.port.driven.ActionGateway;
import io.github.alloyconnections.domain.port.driven.ApiShapes;
import io.github.alloyconnections.domain.port.driven.AuthorizationGateway;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ConnectionProbe;
import io.github.alloyconnections.domain.port.driven.ConnectionRemoval;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The door to Alloy: the driven ports over its Connectivity API, all of them sharing one pace.
 *
 * <p>Thread-safe, and quick to make: nothing is opened or built before the first call. One instance bounds what is
 * under way at once, how many calls go out in a minute, and how long is waited for rate limits: 10 seconds in all, side
 * by side counted once, and again after a minute in which nobody waited.
 */
public final class AlloyAdapters implements AutoCloseable {

    private final AlloyCalls calls;
    private final ConnectorCatalog catalog;
    private final ConnectionDirectory directory;
    private final ConnectionProbe probe;
    private final AuthorizationGateway authorization;
    private final AccountIdentity identity;
    private final ConnectionRemoval removal;
    private final ActionGateway actions;
    private final ApiShapes shapes;
    private final KnownUsers users;

    private AlloyAdapters(AlloyCalls calls, AlloySettings settings, Ticker ticker, List<OwnProbe> probes) {
        this.calls = calls;
        AlloyConnectorCatalog connectors = new AlloyConnectorCatalog(calls);
        this.catalog = connectors;
        this.directory = new AlloyConnectionDirectory(
                new CredentialLists(calls, connectors), new ConnectorWalk(calls, catalog), new ConnectorTypes(catalog));
        this.authorization = new AlloyAuthorizationGateway(calls);
        AlloyAccountIdentity accounts = new AlloyAccountIdentity(calls, ticker);
        this.identity = accounts;
        this.probe = new AlloyConnectionProbe(calls, probes, accounts::heard);
        this.removal = new AlloyConnectionRemoval(calls);
        this.actions = new AlloyActionGateway(calls, settings);
        this.shapes = new AlloyApiShapes(calls, settings);
        this.users = new AlloyUsers(calls);
    }

    /** Speaks to the Alloy of these settings. */
    public static AlloyAdapters over(AlloySettings settings, Clock clock) {
        return over(settings, clock, List.of());
    }

    /** The same, with calls of a person's own choice to try connections with. */
    public static AlloyAdapters over(AlloySettings settings, Clock clock, List<OwnProbe> probes) {
        return over(settings, clock, Pacing.standard(), Ticker.system(), probes);
    }

    /** The same, telling of each call in a line without anything that was sent or answered. */
    public static AlloyAdapters told(AlloySettings settings, Clock clock, List<OwnProbe> probes, Consumer<String> log) {
        Ticker ticker = Ticker.system();
        AlloyCalls calls = AlloyCalls.told(settings, clock, Pacing.standard(), ticker, log);
        return new AlloyAdapters(calls, settings, ticker, probes);
    }

    static AlloyAdapters over(AlloySettings settings, Clock clock, Pacing pacing, Ticker ticker) {
        return over(settings, clock, pacing, ticker, List.of());
    }

    static AlloyAdapters over(
            AlloySettings settings, Clock clock, Pacing pacing, Ticker ticker, List<OwnProbe> probes) {
        return new AlloyAdapters(new AlloyCalls(settings, clock, pacing, ticker), settings, ticker, probes);
    }

    /** Speaks to this client alone, whatever is asked. */
    static AlloyAdapters answeredBy(Client standIn, AlloySettings settings) {
        Ticker ticker = Ticker.system();
        Clock stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        AlloyCalls calls = new AlloyCalls(settings, stopped, Pacing.standard(), ticker, Optional.of(standIn));
        return new AlloyAdapters(calls, settings, ticker, List.of());
    }

    /** The lists of connections. */
    public ConnectionDirectory directory() {
        return directory;
    }

    /** The read-only call that shows whether a connection works. */
    public ConnectionProbe probe() {
        return probe;
    }

    /** Whom a connection acts as at its provider. */
    public AccountIdentity identity() {
        return identity;
    }

    /** The deletion of connections. */
    public ConnectionRemoval removal() {
        return removal;
    }

    /** The connectors that Alloy knows. */
    public ConnectorCatalog catalog() {
        return catalog;
    }

    /** How new connections are made. */
    public AuthorizationGateway authorization() {
        return authorization;
    }

    /** What can be called through connections. */
    public ActionGateway actions() {
        return actions;
    }

    /** How Alloy's answers compare with what is assumed of them. */
    public ApiShapes shapes() {
        return shapes;
    }

    /** The users whom the API key knows. */
    public KnownUsers users() {
        return users;
    }

    /** Ends what is under way; further calls fail. */
    @Override
    public void close() {
        calls.close();
    }
}
