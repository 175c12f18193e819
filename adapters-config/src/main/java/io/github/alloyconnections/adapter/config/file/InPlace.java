package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes over a file that no other can take the place of; if that fails half way, what it held is put back. */
final class InPlace {

    private InPlace() {}

    static List<String> write(Path file, byte[] content) throws IOException {
        byte[] before = Files.readAllBytes(file);
        try {
            overwrite(file, content);
        } catch (IOException failure) {
            overwrite(file, before);
            throw failure;
        }
        return List.of("is mounted by itself, so it was written in place and not replaced as a whole");
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.truncate(content.length);
            channel.force(true);
        }
    }
}
