package io.github.alloyconnections.adapter.config.marks;

import io.github.alloyconnections.adapter.config.dotenv.EnvFile;
import io.github.alloyconnections.adapter.config.dotenv.WriterTurn;
import io.github.alloyconnections.adapter.config.file.AtomicFile;
import io.github.alloyconnections.adapter.config.file.BoundedFile;
import io.github.alloyconnections.adapter.config.file.FileStamp;
import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.settings.ConfFile;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.naming.MarkChange;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.port.driven.MarkStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Keeps names and protection in the project's conf file; the user's own conf file is read besides and never written. */
public final class ConfMarks implements MarkStore {

    private final Locations locations;
    private final EnvFile file;
    private final WriterTurn turn;

    public ConfMarks(Locations locations, StateFolder state) {
        this.locations = locations;
        this.file = new EnvFile(
                locations.projectConf().path(), locations.projectConf().label());
        this.turn = new WriterTurn(file, state);
    }

    @Override
    public Marks read() {
        List<ConfFile> files = Stream.of(locations.projectConf(), locations.userConf())
                .map(ConfFile::read)
                .toList();
        files.stream().flatMap(each -> each.problems().stream()).findFirst().ifPresent(problem -> {
            throw new ProjectFileException(
                    Kind.UNREADABLE,
                    file.label(),
                    problem + " What it protects, and what it names, cannot be told until that is mended.");
        });
        return ConfReading.of(files);
    }

    @Override
    public MarkChange preview(MarkEdit edit) {
        return change(edited(edit, file.path()));
    }

    @Override
    public MarkChange write(MarkEdit edit) {
        return turn.take(target -> {
            try {
                return written(edit, target);
            } finally {
                locations.writes().add();
            }
        });
    }

    private MarkChange written(MarkEdit edit, Path target) throws IOException {
        FileStamp seen = FileStamp.of(target);
        ConfText.Edit made = edited(edit, target);
        if (!made.diff().isEmpty()) {
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw file.notWritable("it is read-only");
            }
            AtomicFile.replace(seen, made.after().text().getBytes(StandardCharsets.UTF_8));
        }
        return change(made);
    }

    private ConfText.Edit edited(MarkEdit edit, Path source) {
        byte[] bytes =
                BoundedFile.read(source, file.label(), BoundedFile.CONF_LIMIT).orElse(new byte[0]);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
            throw file.failure(Kind.NOT_EDITABLE, "it is not UTF-8: save it so with an editor");
        }
        ConfText.Edit made = new ConfEdit(locations.projectConf(), file).apply(edit, new ConfText(text));
        if (made.after().text().getBytes(StandardCharsets.UTF_8).length > BoundedFile.CONF_LIMIT) {
            throw file.failure(Kind.NOT_EDITABLE, "it would become larger than a conf file may be");
        }
        return made;
    }

    private MarkChange change(ConfText.Edit made) {
        String head = "--- " + file.label() + "\n+++ " + file.label() + "\n";
        return new MarkChange(file.label(), made.diff().isEmpty() ? "" : head + made.diff(), List.of());
    }
}
