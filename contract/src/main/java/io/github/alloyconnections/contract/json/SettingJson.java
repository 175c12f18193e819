package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.settings.Setting;
import org.jspecify.annotations.Nullable;

/** A setting: {@code {name, value|null (masked), origin}}. */
public record SettingJson(String name, @Nullable String value, String origin) {

    /** The published form of a setting. */
    public static SettingJson of(Setting setting) {
        return new SettingJson(setting.name(), setting.shown().isEmpty() ? null : setting.shown(), setting.origin());
    }
}
