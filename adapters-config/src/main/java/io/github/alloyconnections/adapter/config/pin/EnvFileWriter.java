package io.github.alloyconnections.adapter.config.pin;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvEdit;
import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.AtomicFile.ChangedMeanwhileException;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileOwnership;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.settings.SettingValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Changes values of the project's file: whole or not at all, and one writer at a time. */
public final class EnvFileWriter {

    private final EnvFile file;
    private final StateFolder state;
    private final Duration patience;

    public EnvFileWriter(EnvFile file, StateFolder state, Duration patience) {
        this.file = file;
        this.state = state;
        this.patience = patience;
    }

    /** What {@link #write} would do now. */
    EnvFileEdit plan(String name, String value) {
        return edit(file, List.of(new SettingValue(name, value)));
    }

    /** The same of several at once; nothing is written, but what could not be is refused. */
    public EnvFileEdit plan(List<SettingValue> values) {
        try {
            refuseReadOnly(file.target());
        } catch (IOException failure) {
            throw file.notWritable(IoReason.of(failure));
        }
        return edit(file, values);
    }

    /**
     * Makes the edit.
     *
     * @param afterwards what belongs to a change that was made, done before another writer has its turn
     */
    public EnvFileEdit write(String name, String value, Consumer<EnvFileEdit> afterwards) {
        return write(List.of(new SettingValue(name, value)), afterwards);
    }

    /** The same for several values in one write; the edit is named after the first of them. */
    public EnvFileEdit write(List<SettingValue> values, Consumer<EnvFileEdit> afterwards) {
        file.refuseUneditable();
        Path target = file.target();
        WriterLock lock = lock(target);
        try {
            FileStamp seen = FileStamp.of(target);
            EnvFileEdit edit = edit(new EnvFile(target, file.label()), values);
            if (!edit.changesNothing()) {
                refuseReadOnly(target);
                List<String> losses = AtomicFile.replace(
                        seen, edit.before().bytes(), edit.after().bytes());
                afterwards.accept(edit);
                return edit.with(losses.stream()
                        .map(loss -> file.label() + " " + loss + ".")
                        .toList());
            }
            return edit;
        } catch (ChangedMeanwhileException changed) {
            throw file.failure(Kind.BUSY, "something else wrote it at the same time; nothing was changed");
        } catch (IOException failure) {
            throw file.notWritable(IoReason.of(failure));
        } finally {
            lock.release();
        }
    }

    private EnvFileEdit edit(EnvFile source, List<SettingValue> values) {
        source.refuseUneditable();
        DotEnvDocument before = source.read();
        source.refuseOtherEncoding(before);
        DotEnvDocument after = before;
        for (SettingValue wanted : values) {
            after = edited(after, wanted);
        }
        String first = values.stream().map(SettingValue::name).findFirst().orElse("");
        return new EnvFileEdit(first, before, after);
    }

    private DotEnvDocument edited(DotEnvDocument before, SettingValue wanted) {
        return DotEnvEdit.apply(before, wanted.name(), wanted.value())
                .filter(edited -> edited.size() <= BoundedFile.ENV_LIMIT)
                .orElseThrow(() -> file.failure(
                        Kind.NOT_EDITABLE,
                        "setting " + wanted.name() + " would change how other lines are read (perhaps an unclosed quote"
                                + " or a name without a value near it)"));
    }

    private WriterLock lock(Path target) {
        try {
            return WriterLock.acquire(state.prepared("locks", target.toString()), patience)
                    .orElseThrow(() -> file.failure(
                            Kind.BUSY, "another process has been changing it for " + patience.toMillis() + " ms"));
        } catch (IOException failure) {
            throw file.notWritable("no lock could be made in " + state.root() + " (" + IoReason.of(failure)
                    + "); set XDG_STATE_HOME to a folder that can be written");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw file.failure(Kind.BUSY, "the wait for another writer was interrupted");
        }
    }

    /** A rename would not ask the file itself whether it may be changed. */
    private void refuseReadOnly(Path target) throws IOException {
        if (FileOwnership.of(target).filter(FileOwnership::isReadOnly).isPresent()
                || (Files.exists(target) && !Files.isWritable(target))) {
            throw file.notWritable("it is read-only");
        }
    }
}
