package io.github.alloyconnections.adapter.cli.terminal;

import java.io.File;
import org.jline.terminal.TerminalBuilder;

/** The terminal that a person sits at, as the library reaches it. */
final class SystemTerminal {

    private SystemTerminal() {}

    /** By {@code stty}: the library's native code would be unpacked into the shared temporary folder each time. */
    static TerminalBuilder builder() {
        TerminalBuilder builder = TerminalBuilder.builder().system(true);
        return File.separatorChar == '/' ? builder.provider("exec") : builder;
    }
}
