package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.browser.BrowserAdapter;
import io.github.alloyconnections.adapter.cli.CliAdapter;
import io.github.alloyconnections.adapter.cli.run.CliPorts;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings.Terminals;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.notion.Notion;
import io.github.alloyconnections.wiring.ProjectFollowing;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.io.BufferedInputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The program: joins the modules by hand, runs one command and ends the process with its exit code. */
public final class Main {

    /** Set by the launcher, which can tell the three streams apart; this JVM can only tell whether all are a terminal. */
    private static final String TERMINALS = "ALLOY_CONNECTIONS_TTY";

    private Main() {}

    public static void main(String[] args) {
        ProcessContext process = ProcessContext.ofThisProcess();
        Rehearsal.begin(
                List.of(args), process.environment(), Runtime.getRuntime().availableProcessors());
        if (List.of(args).contains("mcp")) {
            // That talk has standard output to itself; whatever a library prints goes where messages go.
            System.setOut(System.err);
        }
        CliSurroundings streams = new CliSurroundings(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                StandardCharsets.UTF_8,
                terminals(process.environment()),
                process.environment(),
                Clock.systemUTC(),
                standardInput());
        System.exit(run(process, streams, args));
    }

    /** Runs one command in these surroundings; its exit code. */
    static int run(ProcessContext process, CliSurroundings streams, String... args) {
        String version = version();
        ProjectOpener projects = new ProjectOpener(process, streams.clock());
        Servers servers = new Servers(projects, streams.clock(), version);
        return CliAdapter.over(
                        new CliPorts(
                                projects.noting(),
                                servers,
                                BrowserAdapter.in(process.environment()),
                                Notion::over,
                                new AssistantTalks(projects, version),
                                ProjectFollowing.in(process)),
                        streams,
                        version)
                .run(args);
    }

    /** A pipe has no place to seek, which the bare stream does before it reads on JDK 17 (JDK-8341666). */
    private static InputStream standardInput() {
        return new BufferedInputStream(new FileInputStream(FileDescriptor.in));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return CliSurroundings.telling(new FileOutputStream(descriptor));
    }

    private static Terminals terminals(Map<String, String> environment) {
        String said = environment.getOrDefault(TERMINALS, "");
        if (said.length() == 3) {
            return new Terminals(said.charAt(0) == '1', said.charAt(1) == '1', said.charAt(2) == '1');
        }
        boolean interactive = isInteractive();
        return new Terminals(interactive, interactive, interactive);
    }

    /** From JDK 22 on there is a console without a terminal too, and it can be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }

    private static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
