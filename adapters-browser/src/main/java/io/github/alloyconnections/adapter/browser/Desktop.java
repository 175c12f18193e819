package io.github.alloyconnections.adapter.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kinds of desktop, which differ in how a page is opened. */
enum Desktop {
    WINDOWS,
    MAC,
    OTHER;

    /** Told by what is there, since only one module may look at the system's properties. */
    static Desktop ofThisMachine() {
        if (File.separatorChar == '\\') {
            return WINDOWS;
        }
        return Files.isDirectory(Path.of("/System/Library/CoreServices")) ? MAC : OTHER;
    }
}
