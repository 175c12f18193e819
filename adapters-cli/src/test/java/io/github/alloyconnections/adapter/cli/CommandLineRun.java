package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.adapter.cli.CliSurroundings.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
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
    final FakeBrowser browser = new FakeBrowser();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private OutputStream reader = out;
    byte[] in = {};
    Charset charset = StandardCharsets.UTF_8;
    Clock clock = Clock.fixed(Entries.NOW, ZoneOffset.UTC);
    Terminals terminals = Terminals.none();
    Map<String, String> environment = Map.of("TERM", "xterm", "COLUMNS", "120");
    Picker picker = (question, choices) -> {
        throw new AssertionError("nobody may be asked");
    };

    int run(String... args) {
        CliSurroundings surroundings = new CliSurroundings(
                new PrintStream(reader, false, charset),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                charset,
                terminals,
                environment,
                clock,
                new ByteArrayInputStream(in));
        return CliAdapter.over(new CliDoors(new CliPorts(project, servers, browser), surroundings, picker), "1.2.3")
                .run(args);
    }

    /** Whoever reads the output goes away after so many bytes. */
    void readUpTo(int bytes) {
        reader = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (out.size() >= bytes) {
                    throw new IOException("broken pipe");
                }
                out.write(b);
            }
        };
    }

    CommandLineRun onTerminal(int columns) {
        terminals = new Terminals(true, true, true);
        environment = Map.of("TERM", "xterm", "COLUMNS", Integer.toString(columns));
        return this;
    }

    CommandLineRun picking(int index, List<String> seen) {
        picker = (question, choices) -> {
            choices.forEach(choice -> seen.add(choice.line()));
            return index < 0 ? Optional.empty() : Optional.of(choices.get(index).key());
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
