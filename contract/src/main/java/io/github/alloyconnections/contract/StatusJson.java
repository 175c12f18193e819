package io.github.alloyconnections.contract;

import io.github.alloyconnections.domain.pin.PinStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pin, its owner and the settings: {@code {pin|null, owner, settings}}. */
public record StatusJson(@Nullable ConnectionJson pin, OwnerJson owner, List<SettingJson> settings) {

    /** The published form of a status. */
    public static StatusJson of(PinStatus status) {
        return new StatusJson(
                status.entry().map(ConnectionJson::of).orElse(null),
                OwnerJson.of(status.owner()),
                status.settings().stream().map(SettingJson::of).toList());
    }
}
