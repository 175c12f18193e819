package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings.Terminals;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs what is run most, in one process: the launcher lets a JVM watch it, and keeps the classes it saw for quicker
 * starts. Belongs into an empty folder: whatever is asked is asked of simulators, but for one call to nobody over TLS.
 */
final class Training {

    private static final List<String> COMMANDS = List.of(
            "--version",
            "--help",
            "list --help",
            "which --sandbox",
            "list --sandbox",
            "list --sandbox -o json",
            "which --sandbox -o json",
            "env --sandbox",
            "use --sandbox",
            "env --sandbox",
            "run --sandbox -- true",
            "status --sandbox",
            "verify --sandbox",
            "actions --sandbox",
            "doctor --sandbox",
            "completion bash",
            "list --base-url https://127.0.0.1:1 --timeout 100ms");

    /** What reads the command line of a server, short of starting one, which would not end. */
    private static final List<String> SERVERS_COMMANDS =
            List.of("serve --sandbox --port none", "mcp --print-config claude");

    private static final List<String> PATHS =
            List.of("/health/live", "/api/connections", "/api/decision", "/openapi.json", "/metrics", "/");

    private static final String TALK = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},\
            "clientInfo":{"name":"training","version":"1"}}}
            {"jsonrpc":"2.0","method":"notifications/initialized"}
            {"jsonrpc":"2.0","id":2,"method":"tools/list"}
            """;

    private static final String VERSION = "training";

    private final ProcessContext process = ProcessContext.ofThisProcess();
    private final Clock clock = Clock.systemUTC();
    private final ProjectOpener projects = new ProjectOpener(process, clock);

    private Training() {}

    /** Runs commands; with the argument {@code servers} what runs for long instead, of which each has far more classes. */
    public static void main(String[] args) {
        Training training = new Training();
        if (List.of(args).contains("servers")) {
            Rehearsal.rehearse(true, false, true);
            SERVERS_COMMANDS.forEach(training::command);
            training.server();
            training.assistant();
        } else {
            Rehearsal.rehearse(false, true, true);
            COMMANDS.forEach(training::command);
        }
    }

    private void command(String line) {
        Main.run(process, nowhere(), line.split(" ", -1));
    }

    private CliSurroundings nowhere() {
        PrintStream out = CliSurroundings.telling(OutputStream.nullOutputStream());
        return new CliSurroundings(out, out, StandardCharsets.UTF_8, Terminals.none(), Map.of(), clock);
    }

    private void server() {
        try (RunningServer server = new Servers(projects, clock, VERSION).serve(sandbox(), listening())) {
            PATHS.forEach(path -> visit(server.address().resolve(path)));
        }
    }

    /** For everybody, since a token that was made would stay in the user's folder. */
    private static Listening listening() {
        return Listening.at("127.0.0.1", Optional.of(0)).trustingLocalUsers();
    }

    private static void visit(URI page) {
        try {
            HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
            try (InputStream body = connection.getInputStream()) {
                body.readAllBytes();
            }
        } catch (IOException unseen) {
            return;
        }
    }

    private void assistant() {
        new AssistantTalks(projects, VERSION)
                .talk(
                        sandbox(),
                        Set.of(),
                        new ByteArrayInputStream(TALK.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static Overrides sandbox() {
        return Overrides.none().withSandbox("seed");
    }
}
