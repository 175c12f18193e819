package io.github.alloyconnections.domain.settings;

import java.util.List;

/**
 * What became of settings that were to be written down at once.
 *
 * @param file the project's file, as the user named it
 * @param changed whether the file says something else now
 * @param notices what the user should know besides
 */
public record SettingsWritten(String file, boolean changed, List<String> notices) {

    public SettingsWritten {
        notices = List.copyOf(notices);
    }
}
