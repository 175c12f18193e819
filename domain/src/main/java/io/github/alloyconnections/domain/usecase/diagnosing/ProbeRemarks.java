package io.github.alloyconnections.domain.usecase.diagnosing;

import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Probes that a person wrote down for connectors that Alloy does not know: they do no harm, and nothing else. */
record ProbeRemarks(List<Setting> settings, List<Connector> known) {

    private static final NextStep CONNECTORS = NextStep.run(CommandName.CONNECTORS, "shows what there is");

    /** What helps where nothing can try a connection. */
    static NextStep teach(ConnectorId connector) {
        return NextStep.run(
                CommandName.ACTIONS.with(connector),
                "names what can be called: one that reads can be kept as probe." + connector
                        + " in alloy-connections.conf");
    }

    List<Check> checks() {
        Set<ConnectorId> ids = known.stream().map(Connector::id).collect(Collectors.toSet());
        return settings.stream()
                .filter(setting -> setting.name().startsWith(OwnProbe.PREFIX))
                .filter(setting -> !ProjectSettings.isOfProbes(setting.name()))
                .filter(setting -> ConnectorId.parse(setting.name().substring(OwnProbe.PREFIX.length()))
                        .filter(ids::contains)
                        .isEmpty())
                .map(setting -> Check.of(
                        Subject.SETTINGS,
                        "own probes",
                        Result.WARNING,
                        setting.name() + " (" + setting.origin() + ") is for a connector that Alloy does not know",
                        CONNECTORS))
                .toList();
    }
}
