package io.github.alloyconnections.distribution;

import io.github.alloyconnections.adapter.cli.command.CommandTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes a manual for each command, in AsciiDoc, out of the very descriptions that the parser works with. */
public final class ManPages {

    private static final boolean[] QUIET = {};

    private ManPages() {}

    /** Into the folder that is named first, for the version that is named second. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        CommandLine whole = CommandTree.whole(args[1]);
        int failed = ManPageGenerator.generateManPage(folder.toFile(), null, QUIET, false, whole.getCommandSpec());
        if (failed != 0) {
            throw new IOException("the manuals could not be written into " + folder + ": code " + failed);
        }
    }
}
