package io.github.alloyconnections.wiring;

import io.github.alloyconnections.adapter.config.file.OwnWrites;
import io.github.alloyconnections.adapter.config.settings.SandboxEndpoint;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.UnknownPresetException;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import io.github.alloyconnections.domain.port.driven.HealthHistory;
import io.github.alloyconnections.domain.port.driven.PinStore;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A simulator of Alloy in this process, in the terms of a project's settings. */
public final class ProjectSandbox implements AutoCloseable {

    private final String preset;
    private final Sandbox sandbox;
    private final Optional<PresetPin> pin;
    private final AccountMemory accounts = new ShortMemory();
    private final HealthHistory history = new ShortHistory();

    private ProjectSandbox(String preset, Sandbox sandbox) {
        this.preset = preset;
        this.sandbox = sandbox;
        this.pin = sandbox.pin().map(id -> new PresetPin(new Pin("CONNECTION_ID", id, "sandbox")));
    }

    static ProjectSandbox start(String preset, Clock clock) {
        SandboxOptions options = options(preset, clock);
        return new ProjectSandbox(options.preset(), Sandbox.start(options));
    }

    /** How to start this preset; throws {@link UnknownPresetException} for a name that is none. */
    public static SandboxOptions options(String preset, Clock clock) {
        try {
            return SandboxOptions.of(preset, clock);
        } catch (IllegalArgumentException e) {
            throw new UnknownPresetException(String.valueOf(e.getMessage()));
        }
    }

    SandboxEndpoint endpoint() {
        return new SandboxEndpoint(
                sandbox.baseUrl(), Secret.of(sandbox.apiKey()), sandbox.userId().map(UserId::new));
    }

    /** The project's own pins and, where it has none, the one that this world starts with. */
    PinStore pinsOver(PinStore pins, ConnectorId connector, OwnWrites writes) {
        return pin.<PinStore>map(preset -> new SandboxPins(pins, connector, preset, writes))
                .orElse(pins);
    }

    /** What was learnt of its connections ends with them. */
    AccountMemory accounts() {
        return accounts;
    }

    /** How they fared ends with them, too. */
    HealthHistory history() {
        return history;
    }

    String notice() {
        return "sandbox '" + preset + "': a simulator in this process; its connections end with it";
    }

    @Override
    public void close() {
        sandbox.close();
    }

    /** Remembers accounts for as long as a simulator lives: nothing is left of them in the user's own folders. */
    private static final class ShortMemory implements AccountMemory {

        private final Map<ConnectionId, KnownAccount> known = new ConcurrentHashMap<>();

        @Override
        public List<KnownAccount> all() {
            return List.copyOf(known.values());
        }

        @Override
        public void remember(Collection<KnownAccount> learnt) {
            learnt.forEach(each -> known.put(each.id(), each));
        }
    }

    /** Remembers changes of health for as long as a simulator lives: nothing is left of them in the user's own folders. */
    private static final class ShortHistory implements HealthHistory {

        private static final int MOST = 1_000;

        private final List<HealthNote> notes = new ArrayList<>();

        @Override
        public synchronized List<HealthNote> all() {
            return List.copyOf(notes);
        }

        @Override
        public synchronized void learnt(HealthNote note) {
            for (int i = notes.size() - 1; i >= 0; i--) {
                if (notes.get(i).isOfSame(note)) {
                    if (notes.get(i).state() == note.state()) {
                        return;
                    }
                    break;
                }
            }
            notes.add(note);
            if (notes.size() > MOST) {
                notes.remove(0);
            }
        }
    }
}
