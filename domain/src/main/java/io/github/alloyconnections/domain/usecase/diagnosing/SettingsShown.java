package io.github.alloyconnections.domain.usecase.diagnosing;

import io.github.alloyconnections.domain.settings.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings, as a check names them: each with its value, secrets masked, and its origin. */
record SettingsShown(List<Setting> settings) {

    /** Those of these names, in brackets behind a text; nothing if there are none. */
    String of(String... names) {
        String shown = Stream.of(names)
                .flatMap(name -> find(name).stream())
                .map(SettingsShown::words)
                .collect(Collectors.joining("; "));
        return shown.isEmpty() ? "" : " (" + shown + ")";
    }

    Optional<Setting> find(String name) {
        return settings.stream().filter(setting -> setting.name().equals(name)).findFirst();
    }

    private static String words(Setting setting) {
        return setting.shown().isEmpty()
                ? setting.name() + " is not set"
                : setting.name() + " is " + setting.shown() + ", from " + setting.origin();
    }
}
