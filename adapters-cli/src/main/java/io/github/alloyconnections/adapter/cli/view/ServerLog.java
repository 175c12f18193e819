package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;

/** What a server does, a line each on the error stream, with the time in UTC. */
public final class ServerLog implements Consumer<String> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final Session session;

    public ServerLog(Session session) {
        this.session = session;
    }

    /** From any thread. */
    @Override
    public void accept(String line) {
        PrintStream err = session.doors().surroundings().err();
        err.print(TIME.format(session.now()) + " " + TerminalText.line(line) + System.lineSeparator());
        err.flush();
    }
}
