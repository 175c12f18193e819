package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.IoReason;
import io.github.alloyconnections.adapter.config.file.WriterLock;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.PruneJournal;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.JournalEntry.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The open journal of one run: every line is on the disk before the next step is taken. */
final class JournalFile implements PruneJournal.Run {

    private static final String SEPARATOR = "\t";

    private final Path file;
    private final FileChannel channel;
    private final WriterLock lock;

    private JournalFile(Path file, FileChannel channel, WriterLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** Appends to a file that exists; gives the lock back when it is closed. */
    static JournalFile create(Path file, WriterLock lock) throws IOException {
        return new JournalFile(file, FileChannel.open(file, StandardOpenOption.APPEND), lock);
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public void add(JournalEntry entry) {
        line(entry.at().toString(), entry.step().words(), entry.id().value(), entry.detail());
    }

    @Override
    public void end(String how, Instant at) {
        line(at.toString(), "end", how);
    }

    void line(String... fields) {
        String line = String.join(
                SEPARATOR, Stream.of(fields).map(JournalFile::oneLine).toList());
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException failure) {
            throw new ProjectFileException(
                    Kind.NOT_WRITABLE,
                    file.toString(),
                    "Tried to write the journal " + file + " but failed because: " + IoReason.of(failure)
                            + "; nothing more is deleted");
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }

    /** A line that tells of a deletion. */
    static Optional<JournalEntry> parse(String line) {
        String[] fields = line.split(SEPARATOR, 4);
        if (fields.length < 4) {
            return Optional.empty();
        }
        Optional<Step> step = Stream.of(Step.values())
                .filter(each -> each.words().equals(fields[1]))
                .findFirst();
        try {
            Instant at = Instant.parse(fields[0]);
            return step.flatMap(
                    known -> ConnectionId.parse(fields[2]).map(id -> new JournalEntry(known, id, fields[3], at)));
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }

    /** Gives the lock back in any case; what was written is on the disk. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException lost) {
            return;
        } finally {
            lock.release();
        }
    }
}
