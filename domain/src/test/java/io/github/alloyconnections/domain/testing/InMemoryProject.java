package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.ProbeBudget;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.DrivenPorts;
import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A whole project in memory: a fake of each driven port, and the core over them.
 *
 * <p>It begins without connections and without a pin, as the seed's user. Whatever is changed later is seen at the next
 * question, as in a real project.
 */
public final class InMemoryProject {

    private final InMemoryConnectionDirectory directory = new InMemoryConnectionDirectory();
    private final InMemoryConnectionProbe probe = new InMemoryConnectionProbe();
    private final InMemoryConnectorCatalog catalog = new InMemoryConnectorCatalog();
    private final InMemoryPinStore pins = new InMemoryPinStore();
    private final InMemoryProjectFacts facts = new InMemoryProjectFacts();
    private final InMemoryAuthorizationGateway authorization = new InMemoryAuthorizationGateway();
    private final InMemoryAttemptStore attempts = new InMemoryAttemptStore();
    private final InMemoryTidying tidying = new InMemoryTidying(directory, probe);
    private final InMemoryActionGateway actions = new InMemoryActionGateway();
    private final InMemoryRetiredConnections retired = new InMemoryRetiredConnections();
    private final InMemoryAccountMemory accounts = new InMemoryAccountMemory();
    private final InMemoryMarks marks = new InMemoryMarks();
    private final InMemoryLock lock = new InMemoryLock();
    private final InMemoryHistory history = new InMemoryHistory();
    private ProbeBudget budget = ProbeBudget.standard();
    private Clock clock = Seed.CLOCK;
    private Supplier<UserListing> users = UserListing::none;

    /** With the seed's eleven, all working. */
    public static InMemoryProject ofSeed() {
        return new InMemoryProject().with(Seed.all());
    }

    /** Listed for their owners and working. */
    public InMemoryProject with(Connection... connections) {
        return with(List.of(connections));
    }

    /** Listed for their owners, in this order, and working. */
    public InMemoryProject with(Collection<Connection> connections) {
        directory.show(connections);
        connections.forEach(connection -> probe.answer(connection.id(), connection.owner(), Answer.works()));
        return this;
    }

    /** This one answers so, in the context that the project runs in. */
    public InMemoryProject answering(ConnectionId id, Answer answer) {
        return answering(id, facts.owner(), answer);
    }

    /** This one answers so in this owner's context. */
    public InMemoryProject answering(ConnectionId id, Owner as, Answer answer) {
        probe.answer(id, as, answer);
        return this;
    }

    /** Every one of these answers so. */
    public InMemoryProject answering(Collection<Connection> connections, Answer answer) {
        connections.forEach(connection -> answering(connection.id(), answer));
        return this;
    }

    /** This one is the Notion pin. */
    public InMemoryProject pinned(ConnectionId id) {
        pins.edit(Seed.NOTION, id.value());
        return this;
    }

    /** Runs in this owner's context. */
    public InMemoryProject runAs(Owner owner) {
        facts.runAs(owner);
        return this;
    }

    /** Alloy lists these users. */
    public InMemoryProject knowing(UserId... others) {
        List<KnownUser> known =
                Stream.of(others).map(id -> new KnownUser(id, Optional.empty())).toList();
        users = () -> new UserListing(known, true);
        return this;
    }

    /** Alloy does not list its users. */
    public InMemoryProject knowingNobody(RemoteServiceException trouble) {
        users = () -> {
            throw trouble;
        };
        return this;
    }

    public InMemoryProject within(ProbeBudget other) {
        budget = other;
        return this;
    }

    public InMemoryProject at(Clock other) {
        clock = other;
        return this;
    }

    public InMemoryConnectionDirectory directory() {
        return directory;
    }

    public InMemoryConnectionProbe probe() {
        return probe;
    }

    public InMemoryConnectorCatalog catalog() {
        return catalog;
    }

    public InMemoryPinStore pins() {
        return pins;
    }

    public InMemoryProjectFacts facts() {
        return facts;
    }

    public InMemoryAuthorizationGateway authorization() {
        return authorization;
    }

    public InMemoryAttemptStore attempts() {
        return attempts;
    }

    /** What finding and pruning twins needs besides. */
    public InMemoryTidying tidying() {
        return tidying;
    }

    public InMemoryRetiredConnections retired() {
        return retired;
    }

    /** What is remembered of accounts. */
    public InMemoryAccountMemory accounts() {
        return accounts;
    }

    public InMemoryMarks marks() {
        return marks;
    }

    /** When connections were found changed. */
    public InMemoryHistory history() {
        return history;
    }

    /** What the team agreed on. */
    public InMemoryLock lock() {
        return lock;
    }

    public InMemoryActionGateway actions() {
        return actions;
    }

    /** The fakes, as the core takes them. */
    public DrivenPorts ports() {
        return new DrivenPorts(
                new ChoosingPorts(
                        directory,
                        probe,
                        catalog,
                        tidying.identity(),
                        () -> users.get(),
                        pins,
                        facts,
                        retired,
                        accounts,
                        marks,
                        history),
                authorization,
                attempts,
                tidying.ports(),
                actions,
                (connector, owner) -> new ConformanceReport(List.of()),
                lock);
    }

    /** The core over them. */
    public Core core() {
        return ConnectionsCore.over(ports(), budget, clock);
    }

    /** What the default policy says of Notion. */
    public Decision decide() {
        return decide(SelectionPolicy.working());
    }

    /** What the policy of this published name says of Notion. */
    public Decision decide(String policy) {
        return decide(SelectionPolicy.parse(policy).orElseThrow());
    }

    /** What this policy says of Notion. */
    public Decision decide(SelectionPolicy policy) {
        return core().choosing().decide(Seed.NOTION, policy, ProbeListener.none());
    }
}
