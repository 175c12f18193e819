package io.github.alloyconnections.domain.port.driven;

import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.settings.SettingValue;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsWritten;
import java.util.List;

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

    /**
     * What {@link #write(List)} would change; nothing is.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if that could not be written
     */
    SettingsPlan plan(List<SettingValue> values);

    /**
     * Gives these settings their values in one write, in the order given; before that, git's list is told to leave the
     * file alone, where it does not. The rest is as for one setting.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException after which no setting has changed
     */
    SettingsWritten write(List<SettingValue> values);
}
