package io.github.alloyconnections.adapter.config.file;

import java.nio.file.Path;

/**
 * A folder's path as the name of a file that is about it, in which {@code %25} stands for a percent sign and {@code %2F}
 * for a slash: scripts of shells make it, too, without a program.
 */
public final class FolderName {

    private FolderName() {}

    /** The name of what is about this folder. */
    public static String of(Path folder) {
        return folder.toString().replace("%", "%25").replace("/", "%2F");
    }

    /** Whether a file's name could be that of a folder; an unfinished copy of one is none. */
    public static boolean isOne(String name) {
        return name.startsWith("%2F") && !name.contains(".tmp");
    }

    /** The path of the folder that a file's name stands for. */
    public static String folder(String name) {
        return name.replace("%2F", "/").replace("%25", "%");
    }
}
