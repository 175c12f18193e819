package io.github.alloyconnections.adapter.cli.command.serving;

import io.github.alloyconnections.adapter.cli.part.DatabaseOption;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.ServerLog;
import io.github.alloyconnections.adapter.cli.view.ServerView;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser.Opening;
import io.github.alloyconnections.domain.port.host.Listening;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Starts the web module, and waits until it is interrupted. */
public final class ServeCommand implements Command {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String TLS_CERT = "--tls-cert";
    private static final String TLS_KEY = "--tls-key";

    @Override
    public String summary() {
        return "the same over HTTP";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.port("where to listen (default: PORT, else 3000); 0 for any free one"));
        spec.addOption(Flags.text("<host>", "the address to listen at (default: 127.0.0.1)", "--host"));
        spec.addOption(Flags.flag("show it in the browser", "--open"));
        spec.addOption(Flags.flag("let all users of this machine in, without an access token", "--trust-local"));
        spec.addOption(Flags.text("<file>", "a PEM file with the certificate to speak TLS with", TLS_CERT));
        spec.addOption(Flags.text("<file>", "a PEM file with the key of that certificate", TLS_KEY));
        spec.addOption(DatabaseOption.spec("serve many users, their state in this PostgreSQL"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Listening listening = listening(session, arguments);
        try (RunningServer server =
                session.doors().servers().serve(session.options().overrides(), listening)) {
            server.notices().forEach(session.messages()::note);
            ServerView.entrance(session, server);
            if (arguments.matchedOptionValue("--open", false)) {
                open(session, server);
            }
            return ServerView.untilInterrupted(server);
        } catch (UncheckedIOException e) {
            throw CommandFailure.of(
                    ErrorCode.PORT_IN_USE,
                    String.valueOf(e.getMessage()),
                    NextStep.run(session.again(CommandName.SERVE.with("--port", "0")), "takes any free port"));
        }
    }

    private static Listening listening(Session session, ParseResult arguments) {
        Optional<Integer> port = Optional.ofNullable(arguments.matchedOptionValue("--port", null));
        Listening listening = Listening.at(arguments.matchedOptionValue("--host", LOOPBACK), port)
                .withTls(text(arguments, TLS_CERT), text(arguments, TLS_KEY))
                .keepingIn(DatabaseOption.of(arguments));
        Listening trusting =
                arguments.matchedOptionValue("--trust-local", false) ? listening.trustingLocalUsers() : listening;
        return session.options().has("--verbose") ? trusting.telling(new ServerLog(session)) : trusting;
    }

    private static Optional<String> text(ParseResult arguments, String option) {
        return Optional.ofNullable(arguments.matchedOptionValue(option, null));
    }

    private static void open(Session session, RunningServer server) {
        Optional<OAuthUrl> page =
                server.entrance().or(() -> OAuthUrl.parse(server.address().toString()));
        boolean opened = page.map(session.doors().browser()::open)
                .filter(Opening.OPENED::equals)
                .isPresent();
        if (!opened) {
            session.messages()
                    .warning(session.doors().browser().trouble().orElse("no browser can be opened here")
                            + "; open the address yourself");
        }
    }
}
