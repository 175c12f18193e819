package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.port.driving.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server that runs in the foreground. */
final class ServerView {

    private ServerView() {}

    /** Its address, in the format that was asked for. */
    static void announce(Session session, String words, RunningServer server) {
        String address = server.address().toString();
        switch (session.options().format()) {
            case JSON -> session.json(Map.of("address", address));
            case ID -> session.screen().line(address);
            case TABLE -> session.screen().line(words + " " + session.screen().paint(Tone.STRONG, address));
        }
        session.screen().flush();
    }

    static void lines(Session session, List<String> lines) {
        if (session.is(OutputFormat.TABLE)) {
            lines.forEach(line -> session.screen().line(Printable.line(line)));
            session.screen().flush();
        }
    }

    /** Waits; a signal that ends the process closes the server first. */
    static int untilInterrupted(RunningServer server) {
        Thread closing = new Thread(server::close, "close-server");
        Runtime.getRuntime().addShutdownHook(closing);
        try {
            new CountDownLatch(1).await();
            return ExitCode.OK.number();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(closing);
            return ExitCode.INTERRUPTED.number();
        }
    }
}
