package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.adapter.cli.CliSurroundings.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs command lines against fakes, and keeps what they printed. */
final class CommandLineRun {

    final FakeProject project = new FakeProject();
    final FakeServers servers = new FakeServers();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminals terminals = Terminals.none();
    Map<String, String> environment = Map.of("TERM", "xterm", "COLUMNS", "120");
    Picker picker = (question, choices) -> {
        throw new AssertionError("nobody may be asked");
    };

    int run(String... args) {
        CliSurroundings surroundings = new CliSurroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                StandardCharsets.UTF_8,
                terminals,
                environment,
                Clock.fixed(Entries.NOW, ZoneOffset.UTC));
        return CliAdapter.over(new CliDoors(project, servers, surroundings, picker), "1.2.3")
                .run(args);
    }

    CommandLineRun onTerminal(int columns) {
        terminals = new Terminals(true, true, true);
        environment = Map.of("TERM", "xterm", "COLUMNS", Integer.toString(columns));
        return this;
    }

    CommandLineRun picking(int index, List<String> seen) {
        picker = (question, choices) -> {
            seen.addAll(choices);
            return index < 0 ? Optional.empty() : Optional.of(index);
        };
        return this;
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
