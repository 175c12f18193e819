package io.github.alloyconnections.domain.settings;

import java.util.List;

/**
 * What became of a setting that was to be written down; the value itself is left out, for it may be a secret.
 *
 * @param name its published name, such as {@code ALLOY_API_KEY}
 * @param file the project's file, as the user named it
 * @param changed whether the file says something else now
 * @param notices what the user should know besides
 */
public record SettingChange(String name, String file, boolean changed, List<String> notices) {

    public SettingChange {
        notices = List.copyOf(notices);
    }
}
