package io.github.alloyconnections.adapter.alloy;

import feign.Client;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.adapter.alloy.http.ConnectorWalk;
import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.adapter.alloy.http.Sharing;
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
import io.github.alloyconnections.domain.port.driven.service.CallBudget;
import io.github.alloyconnections.domain.service.CallPriority;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The door to Alloy: the driven ports over its Connectivity API, all of them sharing one pace.
 *
 * <p>Thread-safe, and quick to make: nothing is opened or built before the first call. One instance bounds what is
 * under way at once, how many calls go out in a minute unless they are shared with others, and how long is waited for rate
 * limits: 10 seconds in all, side by side counted once, and again after a minute in which nobody waited; not at all where
 * nobody waits for the answer.
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

    private final Map<CallPriority, AlloyAdapters> others = new ConcurrentHashMap<>();
    private final Function<CallPriority, AlloyAdapters> another;

    private AlloyAdapters(
            AlloyCalls calls,
            AlloySettings settings,
            Ticker ticker,
            List<OwnProbe> probes,
            Function<CallPriority, AlloyAdapters> another) {
        this.calls = calls;
        this.another = another;
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

    /** How the adapters are made, once for each priority. */
    private record Making(
            AlloySettings settings,
            Clock clock,
            Pacing pacing,
            Ticker ticker,
            List<OwnProbe> probes,
            Optional<Consumer<String>> log) {

        AlloyAdapters made(Sharing sharing) {
            AlloyCalls calls = new AlloyCalls(settings, clock, pacing, ticker, sharing, log);
            return new AlloyAdapters(calls, settings, ticker, probes, priority -> made(sharing.as(priority)));
        }
    }

    /** Speaks to the Alloy of these settings. */
    public static AlloyAdapters over(AlloySettings settings, Clock clock) {
        return over(settings, clock, Pacing.standard(), Ticker.system());
    }

    /**
     * The same, with calls of a person's own choice to try connections with.
     *
     * @param log told of each call, in a line without anything that was sent or answered
     * @param budget asked before each call: where there is one, its calls are shared with whoever else has it
     */
    public static AlloyAdapters over(
            AlloySettings settings,
            Clock clock,
            List<OwnProbe> probes,
            Optional<Consumer<String>> log,
            Supplier<Optional<CallBudget>> budget) {
        Making making = new Making(settings, clock, Pacing.standard(), Ticker.system(), probes, log);
        return making.made(new Sharing(budget, CallPriority.PERSON));
    }

    static AlloyAdapters over(AlloySettings settings, Clock clock, Pacing pacing, Ticker ticker) {
        return over(settings, clock, pacing, ticker, List.of());
    }

    static AlloyAdapters over(
            AlloySettings settings, Clock clock, Pacing pacing, Ticker ticker, List<OwnProbe> probes) {
        return new Making(settings, clock, pacing, ticker, probes, Optional.empty()).made(Sharing.none());
    }

    /** Speaks to this client alone, whatever is asked. */
    static AlloyAdapters answeredBy(Client standIn, AlloySettings settings) {
        Ticker ticker = Ticker.system();
        Clock stopped = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
        AlloyCalls calls = AlloyCalls.answeredBy(standIn, settings, stopped, Pacing.standard(), ticker);
        return new AlloyAdapters(calls, settings, ticker, List.of(), priority -> answeredBy(standIn, settings));
    }

    /** The same Alloy, for those whose calls come behind others; ends with this one. */
    public AlloyAdapters as(CallPriority priority) {
        return priority == CallPriority.PERSON ? this : others.computeIfAbsent(priority, another);
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
        others.values().forEach(AlloyAdapters::close);
        calls.close();
    }
}
