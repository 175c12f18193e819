package io.github.alloyconnections.adapter.config.settings;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueType;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.List;
import java.util.Optional;

/** The probes that conf files hold, as {@code probe.CONNECTOR}. */
public final class OwnProbes {

    private OwnProbes() {}

    /** Reads those without a mistake, and tells the reader what is wrong with the others. */
    public static List<OwnProbe> read(Sources sources, SettingReader reader) {
        return sources.probes().stream()
                .flatMap(name -> sources.find(name).flatMap(sourced -> read(name, sourced, reader)).stream())
                .toList();
    }

    /** As people may see them: what they are called with may be anybody's, so only the action is told. */
    static List<Setting> shown(Sources sources) {
        return sources.probes().stream()
                .flatMap(name -> sources.find(name).map(sourced -> shown(name, sourced)).stream())
                .toList();
    }

    private static Setting shown(String name, SourcedText sourced) {
        String action = Optional.ofNullable(
                        ConfigFactory.parseString(sourced.value()).root().get("action"))
                .filter(value -> value.valueType() == ConfigValueType.STRING)
                .map(value -> String.valueOf(value.unwrapped()))
                .orElse("no action");
        return new Setting(name, action, sourced.origin().shown());
    }

    private static Optional<OwnProbe> read(String name, SourcedText sourced, SettingReader reader) {
        String origin = sourced.origin().shown();
        Optional<ConnectorId> connector = ConnectorId.parse(name.substring(OwnProbe.PREFIX.length()));
        if (connector.isEmpty()) {
            reader.problem(name, "a probe in " + origin + " is for no connector: its name must be probe.CONNECTOR.");
            return Optional.empty();
        }
        ConfigObject fields = ConfigFactory.parseString(sourced.value()).root();
        ProbeFields read = ProbeFields.of(fields, connector.get(), origin);
        read.problems().forEach(problem -> reader.problem(name, name + problem));
        return read.probe();
    }
}
