package io.github.alloyconnections.adapter.cli.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file to be handed on by hand: its owner's alone until then, and there whole or not at all. */
public final class PrivateFile {

    private PrivateFile() {}

    /** In the place of an older one; a temporary file is its maker's alone from the beginning. */
    static void write(Path file, byte[] content) throws IOException {
        Path target = file.toAbsolutePath();
        // Named like every copy of ours that a run may leave which is killed: the next start takes it away.
        Path fresh = Files.createTempFile(target.getParent(), target.getFileName() + ".alloy-connections-", ".tmp");
        try {
            Files.write(fresh, content);
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
