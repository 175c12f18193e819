package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.contract.words.Failures;
import io.github.alloyconnections.domain.pin.PinStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pin, its owner and the settings: {@code {pin|null, owner, settings, problems, remarks}}. */
public record StatusJson(
        @Nullable ConnectionJson pin,
        OwnerJson owner,
        List<SettingJson> settings,
        List<String> problems,
        List<String> remarks) {

    /** The published form of a status. */
    public static StatusJson of(PinStatus status) {
        return new StatusJson(
                status.entry().map(ConnectionJson::of).orElse(null),
                OwnerJson.of(status.owner()),
                status.settings().stream().map(SettingJson::of).toList(),
                problems(status),
                status.remarks());
    }

    /** What is wrong with the settings, else what kept the pin from being tried. */
    private static List<String> problems(PinStatus status) {
        return status.problems().isEmpty()
                ? status.trouble().map(failure -> Failures.explain(failure).message()).stream()
                        .toList()
                : status.problems();
    }
}
