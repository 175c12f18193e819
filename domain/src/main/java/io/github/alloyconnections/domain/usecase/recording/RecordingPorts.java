package io.github.alloyconnections.domain.usecase.recording;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.ChoosingPorts;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.recording.DecisionRecording.Answers;
import io.github.alloyconnections.domain.recording.DecisionRecording.Identified;
import io.github.alloyconnections.domain.recording.DecisionRecording.Listed;
import io.github.alloyconnections.domain.recording.DecisionRecording.Probed;
import io.github.alloyconnections.domain.recording.DecisionRecording.Project;
import io.github.alloyconnections.domain.selection.Retirement;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ports that a decision asks, with a witness beside each. Thread-safe. */
final class RecordingPorts {

    private static final String ALL = "";

    private final Slots<Lists, Listing> lists = new Slots<>();
    private final Slots<Call, ProbeOutcome> probes = new Slots<>();
    private final Slots<Call, IdentityOutcome> identities = new Slots<>();
    private final Slots<String, UserListing> users = new Slots<>();
    private final Slots<String, Integer> catalogues = new Slots<>();
    private final FirstSaid<Optional<Pin>> pin = new FirstSaid<>();
    private final FirstSaid<List<Retirement>> retired = new FirstSaid<>();
    private final FirstSaid<Marks> marks = new FirstSaid<>();
    private final FirstSaid<List<KnownAccount>> accounts = new FirstSaid<>();
    private final ChoosingPorts ports;
    private final JudgingClock clock;

    RecordingPorts(ChoosingPorts ports, JudgingClock clock) {
        this.ports = ports;
        this.clock = clock;
    }

    /** A call through a connection. */
    record Call(ConnectionId id, Owner owner, Optional<ActionId> action, Optional<Owner> judgedAs) {}

    /** A question for a list. */
    record Lists(Owner owner, Optional<Owner> judgedAs) {}

    /** The ports to decide over. */
    ChoosingPorts witnessed() {
        ReadProject read = new ReadProject(
                connector -> pin.keep(ports.pins().read(connector)),
                () -> retired.keep(ports.retired().all()),
                () -> marks.keep(ports.marks().read()),
                () -> accounts.keep(ports.accounts().all()),
                ports.accounts()::remember);
        return new ChoosingPorts(
                directory(),
                (id, connector, owner, action) -> probes.asked(
                        new Call(id, owner, action, clock.judging()),
                        () -> ports.probe().probe(id, connector, owner, action)),
                () -> catalogues.asked(ALL, () -> ports.catalog().connectors(), List::size),
                (id, connector, owner) -> identities.asked(
                        new Call(id, owner, Optional.empty(), Optional.empty()),
                        () -> ports.identity().whoAmI(id, connector, owner)),
                () -> users.asked(ALL, () -> ports.users().users()),
                read.pins(),
                ports.facts(),
                read.retired(),
                read.accounts(),
                read.marks(),
                ports.history());
    }

    private ConnectionDirectory directory() {
        return new ConnectionDirectory() {
            @Override
            public Listing list(ConnectorId connector, Owner owner) {
                return lists.asked(
                        new Lists(owner, clock.judging()),
                        () -> ports.directory().list(connector, owner));
            }

            @Override
            public Listing listAll(Owner owner) {
                return ports.directory().listAll(owner);
            }
        };
    }

    /** What the project said; of remembered accounts only those of connections that were met. */
    Project project() {
        Set<ConnectionId> met = new HashSet<>();
        lists.all((list, heard) -> heard.answer())
                .forEach(listing ->
                        listing.ifPresent(all -> all.connections().forEach(connection -> met.add(connection.id()))));
        met.addAll(probes.all((call, heard) -> call.id()));
        Optional<Pin> pinned = pin.get().flatMap(said -> said);
        pinned.flatMap(Pin::id).ifPresent(met::add);
        return new Project(
                pinned,
                retired.get().orElse(List.of()),
                marks.get().orElse(Marks.none()),
                accounts.get().orElse(List.of()).stream()
                        .filter(each -> met.contains(each.id()))
                        .toList());
    }

    /** What Alloy answered by now. */
    Answers answers() {
        return new Answers(
                lists.all((list, heard) -> new Listed(list.owner(), list.judgedAs(), heard)),
                probes.all((call, heard) -> new Probed(call.id(), call.owner(), call.action(), call.judgedAs(), heard)),
                identities.all((call, heard) -> new Identified(call.id(), call.owner(), heard)),
                users.all((all, heard) -> heard),
                catalogues.all((all, heard) -> heard));
    }

    /**
     * What a place said when it was read first: a decision reads some more than once, and has learnt something in between.
     * Thread-safe.
     *
     * @param <T> what is read there
     */
    private static final class FirstSaid<T> {

        private Optional<T> first = Optional.empty();

        synchronized T keep(T said) {
            if (first.isEmpty()) {
                first = Optional.of(said);
            }
            return said;
        }

        /** Empty if it was never read. */
        synchronized Optional<T> get() {
            return first;
        }
    }
}
