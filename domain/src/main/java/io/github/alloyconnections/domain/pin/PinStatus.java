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
 */
public record PinStatus(Optional<Pin> pin, Optional<ConnectionEntry> entry, Owner owner, List<Setting> settings) {

    public PinStatus {
        settings = List.copyOf(settings);
    }
}
