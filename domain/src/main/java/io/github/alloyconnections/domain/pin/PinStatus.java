package io.github.alloyconnections.domain.pin;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.List;
import java.util.Optional;

/**
 * The pin, whether it works, for whom, and where each setting came from.
 *
 * @param pin what is written; empty if nothing is
 * @param entry the probed connection; empty without a pin, or with one that is no id
 * @param trouble why the pin could not be read or tried
 * @param problems what is wrong with the settings
 * @param remarks what else should be known of the project's files
 */
public record PinStatus(
        Optional<Pin> pin,
        Optional<ConnectionEntry> entry,
        Owner owner,
        List<Setting> settings,
        Optional<RuntimeException> trouble,
        List<String> problems,
        List<String> remarks) {

    public PinStatus {
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Without anything wrong. */
    public PinStatus(Optional<Pin> pin, Optional<ConnectionEntry> entry, Owner owner, List<Setting> settings) {
        this(pin, entry, owner, settings, Optional.empty(), List.of(), List.of());
    }
}
