package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.port.host.RunningServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A server that runs in the foreground. */
public final class ServerView {

    private ServerView() {}

    /** Its address, in the format that was asked for. */
    public static void announce(Session session, String words, RunningServer server) {
        String address = server.address().toString();
        switch (session.options().format()) {
            case JSON -> session.json(Map.of("address", address));
            case ID -> session.screen().line(address);
            case TABLE -> session.screen().line(words + " " + session.screen().paint(Style.STRONG, address));
        }
        session.screen().flush();
    }

    /**
     * How to come in. An address that lets somebody in shows on a terminal alone: what services print is kept in logs, and
     * they are told where the token lies.
     */
    public static void entrance(Session session, RunningServer server) {
        boolean seen = session.doors().surroundings().terminals().out() && session.is(OutputFormat.TABLE);
        Optional<OAuthUrl> entrance = seen ? server.entrance() : Optional.empty();
        if (entrance.isPresent()) {
            String address = entrance.get().reveal().toString();
            session.screen().line("Serving at " + session.screen().paint(Style.STRONG, address));
            session.screen().flush();
            session.messages().note("that address lets one browser in, once");
        } else if (session.is(OutputFormat.JSON) && server.tokenPlace().isPresent()) {
            session.json(Map.of(
                    "address",
                    server.address().toString(),
                    "accessToken",
                    server.tokenPlace().get()));
        } else {
            announce(session, "Serving at", server);
        }
        server.tokenPlace()
                .ifPresent(place -> session.messages()
                        .note(
                                "programs send the access token (Authorization: Bearer), and browsers show it on /sign-in;"
                                        + (place.startsWith("ALLOY_")
                                                ? " it is what " + place + " says"
                                                : " it lies in " + place)));
    }

    public static void lines(Session session, List<String> lines) {
        if (session.is(OutputFormat.TABLE)) {
            lines.forEach(line -> session.screen().line(TerminalText.line(line)));
            session.screen().flush();
        }
    }

    /** Waits; a signal that ends the process closes the server first. */
    public static int untilInterrupted(RunningServer server) {
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
