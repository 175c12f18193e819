package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.dotenv.Assignment;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.git.GitIgnore;
import io.github.alloyconnections.adapter.config.git.IgnoreList;
import io.github.alloyconnections.adapter.config.pin.EnvFileEdit;
import io.github.alloyconnections.adapter.config.pin.EnvFileWriter;
import io.github.alloyconnections.adapter.config.pin.PinSources;
import io.github.alloyconnections.adapter.config.settings.ReadingOrder;
import io.github.alloyconnections.adapter.config.settings.ShownSettings;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.settings.SettingValue;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsPlan.Effect;
import io.github.alloyconnections.domain.settings.SettingsPlan.IgnoreLine;
import io.github.alloyconnections.domain.settings.SettingsPlan.Line;
import io.github.alloyconnections.domain.settings.SettingsWritten;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        EnvFileEdit edit = edit(List.of(new SettingValue(name, value)), notices);
        String label = sources.envFile().label();
        if (ShownSettings.isSecret(name) && git.isKnownToLeaveOpen(sources.envFile())) {
            notices.add(label + " is not git-ignored: the key in it could be committed. Add a line "
                    + sources.envFile().ignored() + " to " + sources.envFile().ignoring() + ".");
        }
        sources.find(name, edit.after())
                .filter(sourced -> !sources.isInEnvFile(sourced))
                .ifPresent(sourced -> notices.add(outranks(name, sourced)));
        new ReadingOrder(sources.surroundings(), sources.envFile())
                .outranking(name)
                .ifPresent(notices::add);
        notices.addAll(edit.losses());
        return new SettingChange(name, label, !edit.changesNothing(), notices);
    }

    private String outranks(String name, SourcedText sourced) {
        return name + " from " + sourced.origin().shown() + " counts, whatever "
                + sources.envFile().label() + " says.";
    }

    private EnvFileEdit edit(List<SettingValue> values, List<String> notices) {
        if (values.stream().anyMatch(wanted -> ShownSettings.isSecret(wanted.name()))) {
            closeToOthers(notices);
        }
        try {
            return writer.write(values, made -> {});
        } finally {
            sources.locations().writes().add();
        }
    }

    @Override
    public SettingsPlan plan(List<SettingValue> values) {
        EnvFile file = sources.envFile();
        DotEnvDocument present = writer.plan(values).before();
        boolean held =
                git.isKnownToHold(file.directory(), String.valueOf(file.path().getFileName()));
        // What git holds already it goes on holding, whatever the list says.
        boolean open = !held && git.isKnownToLeaveOpen(file);
        IgnoreList list = IgnoreList.beside(file);
        return new SettingsPlan(
                file.label(),
                values.stream().map(wanted -> line(wanted, present)).toList(),
                open ? Optional.of(new IgnoreLine(list.label(), list.line())) : Optional.empty(),
                held);
    }

    private static Line line(SettingValue wanted, DotEnvDocument present) {
        String before = present.effective(wanted.name()).map(Assignment::value).orElse("");
        Effect effect =
                before.equals(wanted.value()) ? Effect.UNCHANGED : before.isEmpty() ? Effect.ADDED : Effect.REPLACED;
        return new Line(wanted.name(), ShownSettings.shown(wanted.name(), wanted.value()), effect);
    }

    @Override
    public SettingsWritten write(List<SettingValue> values) {
        List<String> notices = new ArrayList<>();
        plan(values).ignoring().ifPresent(missing -> ignore(notices));
        if (values.isEmpty()) {
            return new SettingsWritten(sources.envFile().label(), false, notices);
        }
        EnvFileEdit edit = edit(values, notices);
        ReadingOrder order = new ReadingOrder(sources.surroundings(), sources.envFile());
        for (SettingValue wanted : values) {
            // What was said for this one run does not count in the next; the environment does.
            sources.surroundings()
                    .variable(wanted.name())
                    .ifPresent(set -> notices.add(wanted.name() + " is set in the environment, too, which counts,"
                            + " whatever " + sources.envFile().label() + " says."));
            order.outranking(wanted.name()).ifPresent(notices::add);
        }
        notices.addAll(edit.losses());
        return new SettingsWritten(sources.envFile().label(), !edit.changesNothing(), notices);
    }

    /** First the list, so that not even for a moment the key lies open. */
    private void ignore(List<String> notices) {
        IgnoreList list = IgnoreList.beside(sources.envFile());
        try {
            list.append();
        } catch (IOException failure) {
            throw new ProjectFileException(
                    Kind.NOT_WRITABLE,
                    list.label(),
                    "Tried to add the line " + list.line() + " to " + list.label() + " but failed because: "
                            + IoReason.of(failure));
        }
        if (git.isKnownToLeaveOpen(sources.envFile())) {
            notices.add(list.label() + " has the line " + list.line() + " now, and yet git would take "
                    + sources.envFile().label() + " in: look at what else the list says.");
        }
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
