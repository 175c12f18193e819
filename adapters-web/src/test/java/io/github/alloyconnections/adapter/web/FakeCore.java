package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinMode;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.selection.Survey;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import io.github.alloyconnections.domain.testing.CannedCore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A core whose answers, failures and pauses a test sets, and which counts what it was asked. */
public final class FakeCore extends CannedCore {

    private final CannedConnecting connecting;
    private volatile List<ConnectionEntry> listed = List.of();
    private volatile List<ConnectionEntry> more = List.of();
    private volatile Optional<ConnectionId> previous = Optional.empty();
    private volatile Optional<Instant> replacedAt = Optional.empty();
    private volatile Function<SelectionPolicy, Decision> decision = policy -> Samples.chosen(policy.label());

    FakeCore() {
        this(new CannedConnecting(new UserId("68f0aa00bb11cc22dd33ee44"), Samples.NOW));
    }

    private FakeCore(CannedConnecting connecting) {
        super(Samples.actions(), connecting);
        this.connecting = connecting;
    }

    CannedConnecting connecting() {
        return connecting;
    }

    public void whenAsked(Runnable action) {
        beforeAnswering = action;
    }

    public void failsWith(RuntimeException failure) {
        beforeAnswering = () -> {
            throw failure;
        };
    }

    public void decides(Function<SelectionPolicy, Decision> answer) {
        decision = answer;
    }

    /** Lists these besides the candidates of the decision. */
    void alsoLists(List<ConnectionEntry> entries) {
        more = List.copyOf(entries);
    }

    void isPinnedTo(String text) {
        pin = Optional.of(new Pin("CONNECTION_ID", text, ".env:1"));
    }

    void wasPinnedTo(ConnectionId id) {
        previous = Optional.of(id);
    }

    void wasPinnedUntil(ConnectionId id, Instant end) {
        wasPinnedTo(id);
        replacedAt = Optional.of(end);
    }

    /** So many connections, each a second younger than the one before. */
    void lists(int count) {
        lists(IntStream.range(0, count)
                .mapToObj(i -> new ConnectionId(String.format(Locale.ROOT, "%08x%016x", 0x69110206 + i, 7)))
                .map(id -> Samples.entry(id, Samples.NOTION, false))
                .toList());
    }

    void lists(List<ConnectionEntry> entries) {
        listed = List.copyOf(entries);
    }

    @Override
    protected ConnectionOverview overview(Optional<ConnectorId> connector) {
        if (connector.isEmpty()) {
            return Samples.overview(
                    Samples.entry(Samples.NEWEST, Samples.NOTION, false),
                    Samples.entry(Samples.OF_SLACK, Samples.SLACK, false));
        } else if (!listed.isEmpty()) {
            return Samples.overview(listed.toArray(ConnectionEntry[]::new));
        }
        ConnectorId asked = connector.get();
        ConnectionId id = asked.equals(Samples.SLACK) ? Samples.OF_SLACK : Samples.NEWEST;
        boolean pinned = pin.map(Pin::text).equals(Optional.of(id.value()));
        return Samples.overview(Samples.entry(id, asked, pinned));
    }

    @Override
    protected ConnectionOverview verified(ConnectorId connector, List<ConnectionId> ids) {
        ConnectionId id = ids.isEmpty() ? Samples.NEWEST : ids.get(0);
        HealthState state = ids.isEmpty() ? HealthState.UNKNOWN : HealthState.WORKING;
        return Samples.overview(Samples.entry(id, connector, false).with(Samples.health(state)));
    }

    @Override
    protected Decision decision(SelectionPolicy policy) {
        return decision.apply(policy);
    }

    /** All candidates are listed, and whatever a test adds. */
    @Override
    public Survey survey(ConnectorId connector, ProbeListener watcher) {
        Decision made = decide(connector, SelectionPolicy.working(), watcher);
        List<ConnectionEntry> entries = new ArrayList<>();
        made.candidates().forEach(each -> entries.add(each.entry()));
        entries.addAll(more);
        return new Survey(Samples.overview(entries.toArray(ConnectionEntry[]::new)), made);
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return previous;
    }

    @Override
    public Optional<Instant> replacedAt(ConnectorId connector) {
        return replacedAt;
    }

    @Override
    protected PinResult pinned(Decision made, PinMode mode) {
        Optional<PinChange> change =
                made.chosen().map(entry -> change(Optional.of(entry.id()), PinChange.Effect.WRITTEN));
        return new PinResult(made, change, mode == PinMode.FORCED);
    }

    /** A look at what would change asks nobody. */
    @Override
    public PinChange unpin(ConnectorId connector, PinMode mode) {
        return mode == PinMode.PREVIEW
                ? change(Optional.empty(), PinChange.Effect.PREVIEWED)
                : super.unpin(connector, mode);
    }

    @Override
    public List<Connector> connectors() {
        asked("connectors");
        return List.of(new Connector(Samples.NOTION, "Notion", List.of("productivity")));
    }

    @Override
    protected List<Connector> catalogue() {
        return List.of(new Connector(Samples.SLACK, "Slack", List.of("communication")));
    }

    @Override
    protected PinChange change(Optional<ConnectionId> id, PinChange.Effect effect) {
        Optional<String> current = id.map(ConnectionId::value);
        return new PinChange(
                "CONNECTION_ID",
                ".env",
                Optional.empty(),
                current,
                effect,
                "+CONNECTION_ID=" + current.orElse(""),
                List.of());
    }
}
