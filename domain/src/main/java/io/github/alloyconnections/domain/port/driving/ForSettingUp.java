package io.github.alloyconnections.domain.port.driving;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsWritten;
import io.github.alloyconnections.domain.settings.SetupWish;
import io.github.alloyconnections.domain.settings.TypedKey;

/** Writing down what has to be known before Alloy can be asked, for somebody who has it at hand. */
public interface ForSettingUp {

    /** The project's file: where it is, or would be. */
    String place();

    /**
     * Takes this for the API key; white space around it is taken for a slip of the hand.
     *
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if this can be no key, in words that do
     *     not repeat it
     */
    TypedKey key(String typed);

    /**
     * Writes the API key into the project's file; white space around it is taken for a slip of the hand.
     *
     * @throws io.github.alloyconnections.domain.failure.InvalidSettingsException if this can be no key, in words that do
     *     not repeat it
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if the file cannot be written
     */
    SettingChange writeKey(String typed);

    /**
     * Writes into the project's file for whom calls run from now on.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if the file cannot be written
     */
    SettingChange writeOwner(Owner owner);

    /**
     * What {@link #write} would change; nothing is.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException if that could not be written
     */
    SettingsPlan plan(SetupWish wish);

    /**
     * Writes all of it at once; where the project is in git and its file is not ignored there, that first.
     *
     * @throws io.github.alloyconnections.domain.failure.ProjectFileException after which no setting has changed
     */
    SettingsWritten write(SetupWish wish);
}
