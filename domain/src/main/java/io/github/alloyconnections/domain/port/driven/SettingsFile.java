package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.settings.SettingChange;

/**
 * The project's own file, as the place where a setting can be written down. Thread-safe, also against other processes; a
 * write is seen whole or not at all.
 */
public interface SettingsFile {

    /** Where it is, or would be. */
    String place();

    /**
     * Gives one setting this value; an empty one stands for none. What holds a secret is readable by its owner alone
     * from then on.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException after which nothing has changed
     */
    SettingChange write(String name, String value);
}
