package io.github.alloyconnections.library;

import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.ForgottenAttempt;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.finding.CheckReport;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners.Depth;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.notion.Notion;
import io.github.alloyconnections.notion.page.ForUsingNotion.Access;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Which connection a program should use, whether it works, and calls through it; the same answers as on the command line.
 *
 * <p>Safe for use by many threads. What it returns cannot change. Every method that cannot answer throws
 * {@link AlloyException}, with the code that the command line and the server give for the same.
 */
public final class AlloyConnections implements AutoCloseable {

    /** Where the web module of the command line listens. */
    private static final String RETURN = "http://localhost:3000/oauth/callback/";

    private final ProjectDoor door;

    private AlloyConnections(ProjectDoor door) {
        this.door = door;
    }

    /** With the settings that the command line would find here: environment, {@code .env}, configuration files. */
    public static AlloyConnections open() {
        return open(AlloyOptions.ofThisProcess());
    }

    /** With these options. */
    public static AlloyConnections open(AlloyOptions options) {
        AlloyConnections opened = lazily(() -> options);
        opened.door.project();
        return opened;
    }

    /** The same, opened by the first question: until then no file is read and nothing is called. */
    public static AlloyConnections lazily(Supplier<AlloyOptions> options) {
        return new AlloyConnections(ProjectDoor.of(options));
    }

    /** Against a simulator of Alloy within this process, with eleven Notion connections; needs no key. */
    public static AlloyConnections sandbox() {
        return open(AlloyOptions.ofThisProcess().sandbox("seed"));
    }

    /**
     * The same as one of many users, whose state lies in the database that {@code ALLOY_CONNECTIONS_DATABASE} names: a pin and
     * attempts of its own, and nothing of any other. Cheap; it ends with this one, and need not be closed.
     */
    public AlloyConnections forUser(String id) {
        return new AlloyConnections(door.ofUser(id));
    }

    /** Applies the policy of the options; without one the default: the pin if it works, else the newest that works. */
    public Decision decide() {
        return decide(project().policy().orElseGet(SelectionPolicy::working));
    }

    /** Applies the policy of this name: {@code working}, {@code pinned}, {@code latest}, {@code oldest}, {@code name:Team*}. */
    public Decision decide(String policy) {
        return decide(AlloyOptions.parsed(policy));
    }

    private Decision decide(SelectionPolicy policy) {
        return AlloyException.telling(() -> core().choosing().decide(connector(), policy, ProbeListener.none()));
    }

    /** What {@link #connectionId} goes by: the policy of the options; without one the pin alone, or else the default policy. */
    public Decision decideForUse() {
        return project()
                .policy()
                .map(this::decide)
                .orElseGet(() -> AlloyException.telling(
                        () -> core().choosing().decideForUse(connector(), ProbeListener.none())));
    }

    /**
     * The id to use: that of {@link #decideForUse}, probed, and never a dead one. Unless the options hold another policy, that
     * is the pin's if there is one, else that of the newest that works.
     */
    public String connectionId() {
        Decision decision = decideForUse();
        return decision.chosen()
                .map(chosen -> chosen.id().value())
                .orElseThrow(() -> AlloyException.noConnection(decision));
    }

    /** The connections there are, newest first, unprobed. */
    public ConnectionOverview connections() {
        return AlloyException.telling(() -> core().choosing().list(connector()));
    }

    /** Probes one connection, named by its id, the beginning of it, its name or an alias, and says what that showed. */
    public Health verify(String connection) {
        ConnectionId id = selected(connection);
        ConnectionOverview probed = AlloyException.telling(
                () -> core().verifying().verify(connector(), List.of(id), Optional.empty(), ProbeListener.none()));
        return probed.entries().stream()
                .map(ConnectionEntry::health)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> AlloyException.cannotTell("the probe did not end in time"));
    }

    /** What {@code alloy-connections check} finds in the project; no finding: all is as its lock says. */
    public CheckReport check() {
        return AlloyException.telling(() -> core().checking().check(List.of(connector()), ProbeListener.none()));
    }

    /** Takes a connection out of every choice for this long, at most 366 days; nothing is deleted. */
    public Retirement retire(String connection, Duration time) {
        ConnectionId id = selected(connection);
        if (!Retirement.isPossible(time)) {
            throw AlloyException.usage("time must be positive and at most " + Retirement.LONGEST.toDays() + " days");
        }
        return AlloyException.telling(() -> core().retiring().retire(connector(), id, time))
                .match(RetireOutcome.Retired::retirement, refused -> {
                    throw AlloyException.kept(id + " is not retired: " + refused.reason());
                });
    }

    /** Takes a retired connection back; empty if it was not retired. */
    public Optional<Retirement> unretire(String connection) {
        ConnectionId id = selected(connection);
        return AlloyException.telling(() -> core().retiring().unretire(id));
    }

    /** What is out of every choice now, the first to come back first. */
    public List<Retirement> retired() {
        return AlloyException.telling(() -> core().retiring().retired());
    }

    /** Names of the project's own for connections, and which of them nothing may delete. */
    public ConnectionMarks marks() {
        return new ConnectionMarks(core().naming(), this::selected);
    }

    /** Whose connections there are: the key's own user and its others, each with how many it has of the connector. */
    public OwnerOverview users() {
        return AlloyException.telling(() -> core().owners().owners(connector(), Depth.COUNTS, OptionalInt.empty()));
    }

    /** An action of the connector, such as {@code post-search}, to be given what it needs and then called. */
    public ActionCall action(String action) {
        ActionId id = ActionId.parse(action).orElseThrow(() -> AlloyException.usage("that is no action's id"));
        return ActionCall.of(core().actions(), this::selected, this::preferred, new ActionTarget(connector(), id));
    }

    /** A new connection of this project's connector, to be given what it asks for and then begun. */
    public NewConnection connect() {
        return connect(connector());
    }

    /** A new connection of this connector, such as {@code trello}. */
    public NewConnection connect(String connector) {
        return connect(AlloyException.telling(() -> core().browsing().resolve(connector)));
    }

    private NewConnection connect(ConnectorId connector) {
        Optional<URI> configured = project().opened().settings().redirectUri();
        return new NewConnection(
                core().connecting(),
                connector,
                attempt -> configured.orElseGet(() -> URI.create(RETURN + attempt)),
                Answers.none());
    }

    /** This project's attempts to connect, whoever began them, the newest first. */
    public List<Attempt> attempts() {
        return AlloyException.telling(() -> core().connecting().attempts());
    }

    /** Gives an attempt up, as {@link BegunConnection#forget} does, whichever process began it. */
    public ForgottenAttempt forget(String attempt) {
        AttemptId id = AttemptId.parse(attempt).orElseThrow(() -> AlloyException.usage("that is no attempt's id"));
        return AlloyException.telling(() -> core().connecting().forget(id));
    }

    /** Notion's pages, without the ids of actions. */
    public NotionPages notion() {
        return new NotionPages(Notion.over(core()), () -> new Access(preferred(), ProbeListener.none()));
    }

    /** What calls go through if they do not say; empty to leave the choice to the core. */
    private Optional<ConnectionId> preferred() {
        return project().policy().map(policy -> new ConnectionId(connectionId()));
    }

    private LibraryProject project() {
        return door.project();
    }

    private Core core() {
        return project().core();
    }

    private ConnectorId connector() {
        return project().connector();
    }

    private ConnectionId selected(String text) {
        return OneConnection.of(AlloyException.telling(() -> core().naming().select(connector(), text, false)));
    }

    /** Ends what is under way, and the simulator if there is one. */
    @Override
    public void close() {
        door.close();
    }
}
