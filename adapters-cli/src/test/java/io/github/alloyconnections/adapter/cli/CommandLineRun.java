package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.adapter.cli.run.CliDoors;
import io.github.alloyconnections.adapter.cli.run.CliPorts;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings.Terminals;
import io.github.alloyconnections.adapter.cli.terminal.Picker;
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
public final class CommandLineRun {

    public final FakeProject project = new FakeProject();
    final FakeServers servers = new FakeServers();
    public final FakeAssistants assistants = new FakeAssistants();
    public final FakeBrowser browser = new FakeBrowser();
    public final FakeFollowing following = new FakeFollowing();
    public final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private OutputStream reader = out;
    public byte[] in = {};
    public Charset charset = StandardCharsets.UTF_8;
    public Clock clock = Clock.fixed(Entries.NOW, ZoneOffset.UTC);
    Terminals terminals = Terminals.none();
    public Map<String, String> environment = Map.of("TERM", "xterm", "COLUMNS", "120");
    public Picker picker = (question, choices) -> {
        throw new AssertionError("nobody may be asked");
    };

    public int run(String... args) {
        CliSurroundings surroundings = new CliSurroundings(
                reader == out ? new PrintStream(out, false, charset) : CliSurroundings.telling(reader),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                charset,
                terminals,
                environment,
                clock,
                new ByteArrayInputStream(in));
        return CliAdapter.over(
                        new CliDoors(
                                new CliPorts(project, servers, browser, core -> project.notion, assistants, following),
                                surroundings,
                                picker),
                        "1.2.3")
                .run(args);
    }

    /** Whoever reads the output goes away after so many bytes. */
    public void readUpTo(int bytes) {
        readUpTo(bytes, "broken pipe");
    }

    private void readUpTo(int bytes, String then) {
        reader = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                if (out.size() >= bytes) {
                    throw new IOException(then);
                }
                out.write(b);
            }
        };
    }

    /** Nothing can be written where the output goes. */
    public void fillOutput() {
        readUpTo(0, "No space left on device");
    }

    public CommandLineRun onTerminal(int columns) {
        terminals = new Terminals(true, true, true);
        environment = Map.of("TERM", "xterm", "COLUMNS", Integer.toString(columns));
        return this;
    }

    public CommandLineRun picking(int index, List<String> seen) {
        picker = (question, choices) -> {
            choices.forEach(choice -> seen.add(choice.line()));
            return index < 0 ? Optional.empty() : Optional.of(choices.get(index).key());
        };
        return this;
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
