package io.github.alloyconnections.adapter.config.pin;

import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.git.GitIgnore;
import io.github.alloyconnections.adapter.config.settings.ReadingOrder;
import io.github.alloyconnections.adapter.config.settings.SettingName;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.adapter.config.settings.Sources;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.port.driven.PinStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the pin in the project's dotenv file; it writes no other name than those of pins. */
public final class DotEnvPinStore implements PinStore {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PinSources sources;
    private final ConnectorId defaultConnector;
    private final PreviousPins previousPins;
    private final PinOwners pinOwners;
    private final EnvFileWriter writer;
    private final GitIgnore git;

    public DotEnvPinStore(PinSources sources, ConnectorId defaultConnector) {
        StateFolder state = new StateFolder(sources.surroundings().stateFolder());
        this.sources = sources;
        this.defaultConnector = defaultConnector;
        this.previousPins = new PreviousPins(state);
        this.pinOwners = new PinOwners(state);
        this.writer = new EnvFileWriter(sources.envFile(), state, PATIENCE);
        this.git = GitIgnore.in(sources.surroundings());
    }

    @Override
    public Optional<Pin> read(ConnectorId connector) {
        String variable = variable(connector);
        Sources now = sources.now();
        return now.find(variable)
                .map(sourced -> new Pin(
                        variable, sourced.value(), sourced.origin().shown(), writtenFor(variable, sourced, now)));
    }

    /** As remembered; else the user whom the same place names beside the pin. */
    private Optional<Owner> writtenFor(String variable, SourcedText pin, Sources now) {
        return ConnectionId.pasted(pin.value())
                .flatMap(id -> pinOwners.of(sources.envFile().target(), variable, id))
                .or(() -> now.beside(pin, SettingName.USER_ID)
                        .flatMap(user -> UserId.parse(user.strip()))
                        .map(Owner::of));
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id) {
        return write(variable(connector), id.value());
    }

    @Override
    public PinChange pin(ConnectorId connector, ConnectionId id, Owner owner) {
        PinChange change = pin(connector, id);
        try {
            pinOwners.remember(sources.envFile().target(), variable(connector), id, owner);
            return change;
        } catch (IOException failure) {
            return change.noting(
                    "For whom the pin was written could not be remembered (" + IoReason.of(failure) + ").");
        } finally {
            sources.locations().writes().add();
        }
    }

    @Override
    public PinChange preview(ConnectorId connector, ConnectionId id) {
        return planned(variable(connector), id.value());
    }

    @Override
    public PinChange unpin(ConnectorId connector) {
        return write(variable(connector), "");
    }

    @Override
    public PinChange previewUnpin(ConnectorId connector) {
        return planned(variable(connector), "");
    }

    @Override
    public Optional<ConnectionId> previous(ConnectorId connector) {
        return previousPins.of(sources.envFile().target(), variable(connector));
    }

    @Override
    public Optional<Instant> replacedAt(ConnectorId connector) {
        return previousPins.replacedAt(sources.envFile().target(), variable(connector));
    }

    private String variable(ConnectorId connector) {
        return SettingName.pinOf(connector, defaultConnector);
    }

    private PinChange planned(String variable, String value) {
        return change(writer.plan(variable, value), Effect.PREVIEWED, new ArrayList<>());
    }

    private PinChange write(String variable, String value) {
        List<String> notices = new ArrayList<>();
        EnvFileEdit edit = writer.write(variable, value, made -> remember(made, notices));
        sources.locations().writes().add();
        if (!edit.changesNothing() && git.isKnownToLeaveOpen(sources.envFile())) {
            notices.add(sources.envFile().label() + " is not git-ignored; a key in it could be committed.");
        }
        return change(edit, Effect.WRITTEN, notices);
    }

    /** The file is written by now, so that what fails here is worth a word and no more. */
    private void remember(EnvFileEdit edit, List<String> notices) {
        edit.previous().flatMap(ConnectionId::parse).ifPresent(id -> {
            try {
                previousPins.remember(sources.envFile().target(), edit.name(), id);
            } catch (IOException failure) {
                notices.add("The pin before this one could not be remembered (" + IoReason.of(failure) + ").");
            }
        });
    }

    private PinChange change(EnvFileEdit edit, Effect effect, List<String> notices) {
        sources.find(edit.name(), edit.after())
                .filter(sourced -> !sources.isInEnvFile(sourced))
                .ifPresent(sourced -> notices.add(edit.name() + " from "
                        + sourced.origin().shown() + " is the pin, whatever "
                        + sources.envFile().label() + " says."));
        new ReadingOrder(sources.surroundings(), sources.envFile())
                .outranking(edit.name())
                .ifPresent(notices::add);
        notices.addAll(edit.losses());
        return new PinChange(
                edit.name(),
                sources.envFile().label(),
                edit.previous(),
                edit.current(),
                edit.changesNothing() ? Effect.UNCHANGED : effect,
                EditPreview.of(edit, sources.envFile().label()),
                notices);
    }
}
