package io.github.alloyconnections.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.command.CommandTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ManPagesTest {

    @TempDir
    private Path folder;

    @Test
    void each_command_has_a_manual_with_every_flag_that_is_shown() throws IOException {
        ManPages.main(new String[] {folder.toString(), "1.2.3"});

        List<String> missing = new ArrayList<>();
        int flags = missing(CommandTree.whole("1.2.3"), "alloy-connections", missing);
        assertThat(missing).isEmpty();
        assertThat(flags).isGreaterThan(500);
    }

    /** Adds what is not there; how many flags were looked for. */
    private int missing(CommandLine command, String name, List<String> missing) throws IOException {
        Path manual = folder.resolve(name + ".adoc");
        String text = Files.exists(manual) ? Files.readString(manual) : "";
        int flags = 0;
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.hidden()) {
                continue;
            }
            for (String flag : option.names()) {
                flags++;
                if (!text.contains("*" + flag + "*")) {
                    missing.add(name + " " + flag);
                }
            }
        }
        for (CommandLine part : command.getSubcommands().values()) {
            flags += missing(part, name + "-" + part.getCommandName(), missing);
        }
        return flags;
    }
}
