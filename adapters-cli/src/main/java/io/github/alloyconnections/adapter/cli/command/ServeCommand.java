package io.github.alloyconnections.adapter.cli.command;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.view.ServerView;
import io.github.alloyconnections.contract.words.ErrorCode;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.UncheckedIOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Starts the web module, and waits until it is interrupted. */
final class ServeCommand implements Command {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public String summary() {
        return "the same over HTTP";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flags.port("where to listen (default: PORT, else 3000); 0 for any free one"));
        spec.addOption(Flags.text("<host>", "the address to listen at (default: 127.0.0.1)", "--host"));
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<Integer> port = Optional.ofNullable(arguments.matchedOptionValue("--port", null));
        String host = arguments.matchedOptionValue("--host", LOOPBACK);
        try (RunningServer server =
                session.doors().servers().serve(session.options().overrides(), host, port)) {
            server.notices().forEach(session.messages()::note);
            ServerView.announce(session, "Serving at", server);
            return ServerView.untilInterrupted(server);
        } catch (UncheckedIOException e) {
            throw CommandFailure.of(
                    ErrorCode.PORT_IN_USE,
                    String.valueOf(e.getMessage()),
                    NextStep.run(session.again(CommandName.SERVE.with("--port", "0")), "takes any free port"));
        }
    }
}
