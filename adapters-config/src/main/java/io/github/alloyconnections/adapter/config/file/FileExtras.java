package io.github.alloyconnections.adapter.config.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;

/** What a file may have besides owner, group and mode: attributes that people gave it, and further names. */
final class FileExtras {

    private FileExtras() {}

    /** Carries over what can be; what is lost, in words that stand behind the file's name. */
    static List<String> copy(Path from, Path to) {
        List<String> losses = new ArrayList<>();
        UserDefinedFileAttributeView source = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        UserDefinedFileAttributeView target = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        if (source != null && target != null) {
            copy(source, target, losses);
        }
        if (links(from) > 1) {
            losses.add("had another name too (a hard link), under which the old content stays");
        }
        return losses;
    }

    private static void copy(
            UserDefinedFileAttributeView source, UserDefinedFileAttributeView target, List<String> losses) {
        try {
            for (String name : source.list()) {
                ByteBuffer value = ByteBuffer.allocate(source.size(name));
                source.read(name, value);
                value.flip();
                target.write(name, value);
            }
        } catch (IOException | UnsupportedOperationException notKept) {
            losses.add("lost its extended attributes");
        }
    }

    private static int links(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                            && Files.getAttribute(file, "unix:nlink") instanceof Integer count
                    ? count
                    : 1;
        } catch (IOException unknown) {
            return 1;
        }
    }
}
