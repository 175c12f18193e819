package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.git.GitIgnore;
import io.github.alloyconnections.adapter.config.pin.EnvFileEdit;
import io.github.alloyconnections.adapter.config.pin.EnvFileWriter;
import io.github.alloyconnections.adapter.config.pin.PinSources;
import io.github.alloyconnections.adapter.config.settings.ReadingOrder;
import io.github.alloyconnections.adapter.config.settings.ShownSettings;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.settings.SettingChange;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes settings into the project's dotenv file; a file that holds a key is its owner's alone. */
final class DotEnvSettingsFile implements SettingsFile {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PinSources sources;
    private final EnvFileWriter writer;
    private final GitIgnore git;

    DotEnvSettingsFile(PinSources sources) {
        this.sources = sources;
        this.writer = new EnvFileWriter(
                sources.envFile(), new StateFolder(sources.surroundings().stateFolder()), PATIENCE);
        this.git = GitIgnore.in(sources.surroundings());
    }

    @Override
    public String place() {
        return sources.envFile().identity();
    }

    @Override
    public SettingChange write(String name, String value) {
        List<String> notices = new ArrayList<>();
        if (ShownSettings.isSecret(name)) {
            closeToOthers(notices);
        }
        EnvFileEdit edit = writer.write(name, value, made -> {});
        sources.locations().writes().add();
        String label = sources.envFile().label();
        if (ShownSettings.isSecret(name) && git.isKnownToLeaveOpen(sources.envFile())) {
            notices.add(label + " is not git-ignored: the key in it could be committed. Add a line "
                    + sources.envFile().ignored() + " to " + sources.envFile().ignoring() + ".");
        }
        sources.find(name, edit.after())
                .filter(sourced -> !sources.isInEnvFile(sourced))
                .ifPresent(sourced -> notices.add(
                        name + " from " + sourced.origin().shown() + " counts, whatever " + label + " says."));
        new ReadingOrder(sources.surroundings(), sources.envFile())
                .outranking(name)
                .ifPresent(notices::add);
        notices.addAll(edit.losses());
        return new SettingChange(name, label, !edit.changesNothing(), notices);
    }

    /** Before the key is in it: afterwards would be too late for who looks just then. */
    private void closeToOthers(List<String> notices) {
        Path target = sources.envFile().target();
        try {
            if (FileOwnership.closeToOthers(target)) {
                notices.add(sources.envFile().label() + " could be read by others; only its owner can read it now.");
            }
        } catch (IOException failure) {
            throw sources.envFile().notWritable(IoReason.of(failure));
        }
    }
}
