package io.github.alloyconnections.adapter.cli.command.connecting;

import io.github.alloyconnections.adapter.cli.part.AttemptRun;
import io.github.alloyconnections.adapter.cli.part.GivenInputs;
import io.github.alloyconnections.adapter.cli.part.Interview;
import io.github.alloyconnections.adapter.cli.part.LookingFirst;
import io.github.alloyconnections.adapter.cli.part.ReturnAddresses;
import io.github.alloyconnections.adapter.cli.part.WaitOption;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.AttemptView;
import io.github.alloyconnections.adapter.cli.view.WaysView;
import io.github.alloyconnections.contract.json.StartedJson;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.ConnectRequest;
import io.github.alloyconnections.domain.attempt.ConnectRequest.Answers;
import io.github.alloyconnections.domain.attempt.OAuthUrl;
import io.github.alloyconnections.domain.attempt.Started;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.host.ForUsingTheBrowser.Opening;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Makes a new connection, unless one works already. */
public final class ConnectCommand implements Command {

    private static final Duration AT_ONCE = Duration.ofSeconds(15);

    @Override
    public String summary() {
        return "connects in your browser or with a key, unless something works already; tests and pins it";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("CONNECTOR", "the app to connect (default: the project's)", "0..1"));
        spec.addOption(Flags.flag("make another one whatever works already", "--new"));
        spec.addOption(Flags.flag("print the page's address instead of opening it", "--no-browser"));
        GivenInputs.describe(spec);
        spec.addOption(Flags.flag("say how it can be connected and what it asks for, and begin nothing", "--ways"));
        WaitOption.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        GivenInputs given = GivenInputs.of(arguments);
        Optional<Duration> within = WaitOption.of(arguments);
        ConnectorId connector = connector(session, arguments);
        session.about(connector);
        given.withoutSecrets(connector, session);
        if (arguments.hasMatchedOption("--ways")) {
            return new WaysView(session).print(connector, ways(session, connector));
        }
        if (!arguments.hasMatchedOption("--new")) {
            Optional<Integer> ended = new LookingFirst(session, connector).run();
            if (ended.isPresent()) {
                return ended.get();
            }
        }
        boolean opening = !arguments.hasMatchedOption("--no-browser");
        return begin(session, new Wish(connector, given, opening), within.orElse(WaitOption.USUAL));
    }

    private static List<Way> ways(Session session, ConnectorId connector) {
        return session.core().connecting().ways(connector, Optional.empty());
    }

    private record Wish(ConnectorId connector, GivenInputs given, boolean opening) {

        ConnectRequest request(Function<AttemptId, URI> redirect, Answers answers) {
            return ConnectRequest.of(connector, redirect).answering(answers);
        }
    }

    private static int begin(Session session, Wish wish, Duration within) {
        List<Way> ways = ways(session, wish.connector());
        Answers answers = wish.given().answers(wish.connector(), ways, session);
        Interview interview = new Interview(session, wish.connector(), ways, answers);
        try {
            return session.mayAsk() ? accompanied(session, wish, interview, within) : alone(session, wish, answers);
        } catch (Interview.StoppedException e) {
            session.messages().note("nothing was begun");
            return ExitCode.INTERRUPTED.number();
        }
    }

    /** A key or a password makes the connection at once, so that it may be there though this process ends. */
    private static Started begun(Session session, ConnectRequest request) {
        return session.writing(
                () -> session.core().connecting().begin(request),
                NextStep.run(session.againOfAll(CommandName.RECOVER.alone()), "looks whether it was made"));
    }

    private static ConnectorId connector(Session session, ParseResult arguments) {
        Optional<String> typed = Flags.word(arguments);
        if (typed.isPresent() && session.options().has("--connector")) {
            throw CommandFailure.usage("connect", "CONNECTOR and --connector exclude one another");
        }
        return typed.map(session::resolved).orElseGet(session::connector);
    }

    /** Nobody sits there: says what is to be done, and leaves the waiting to {@code recover}. */
    private static int alone(Session session, Wish wish, Answers answers) {
        Started started =
                begun(session, wish.request(id -> ReturnAddresses.ofProject(session.settings(), id), answers));
        return started.match(
                (attempt, url) -> handedOver(session, attempt, url), made -> followed(session, made, AT_ONCE));
    }

    /** Nobody comes back from anywhere: the connection is there, or shows itself soon. */
    private static int followed(Session session, Attempt made, Duration within) {
        CallbackReceiver nobody = CallbackReceiver.never(ReturnAddresses.ofProject(session.settings(), made.id()));
        AttemptView.Ended ended = new AttemptRun(session).follow(made.id(), nobody, within);
        int code = new AttemptView(session).print(ended);
        boolean unseen = ended.attempt().state().claimed().isEmpty() && code == ExitCode.CANNOT_TELL.number();
        if (unseen) {
            // Another try would make another one.
            session.messages().warning("the connection may have been made: look before you repeat it");
        }
        return unseen ? ExitCode.UNEXPECTED.number() : code;
    }

    private static int handedOver(Session session, Attempt attempt, OAuthUrl url) {
        boolean simulated = session.options().text("--sandbox").isPresent();
        NextStep next = simulated
                ? NextStep.run(CommandName.SANDBOX, "starts a simulator that stays; this one ends now")
                : NextStep.run(
                        session.againOfAll(CommandName.RECOVER.with(attempt.id(), "--wait")),
                        "waits for the connection, tests and pins it");
        session.json(StartedJson.of(attempt, url, List.of(next)));
        if (simulated) {
            session.messages().warning("the simulator in this process ends now, and the page with it");
            session.messages().advise(List.of(next));
        }
        return ExitCode.OK.number();
    }

    /** Where no page is foreseen nobody need listen, and a port that is taken does not matter. */
    private static int accompanied(Session session, Wish wish, Interview interview, Duration within) {
        try (Doorway doorway = new Doorway(session)) {
            Started started = interview.until(answers -> {
                if (!interview.needsNoPage()) {
                    doorway.expectSomebody();
                }
                return begun(session, wish.request(doorway::redirectFor, answers));
            });
            started.match((attempt, url) -> show(session, url, wish.opening()), made -> Opening.NOT_POSSIBLE);
            AttemptView.Ended ended = new AttemptRun(session)
                    .follow(
                            started.attempt().id(),
                            doorway.listener(started.attempt().id()),
                            within);
            return new AttemptView(session).print(ended);
        }
    }

    /** Before anything is begun: a port that is taken must not leave an attempt behind. */
    private static CallbackReceiver listener(Session session) {
        Optional<URI> fixed = session.settings().redirectUri();
        try {
            return session.doors().browser().listen(fixed);
        } catch (UncheckedIOException e) {
            throw CommandFailure.of(
                    ErrorCode.PORT_IN_USE,
                    "OAUTH_REDIRECT_URI names an address where something else listens: " + e.getMessage()
                            + "; nothing was begun",
                    NextStep.run(
                            session.again(CommandName.CONNECT).where("OAUTH_REDIRECT_URI", ""),
                            "comes back to a free port, if your .env does not name one"),
                    NextStep.run(
                            session.again(CommandName.CONNECT.with("--new", "--no-input")),
                            "leaves the return to what listens there"));
        }
    }

    private static Opening show(Session session, OAuthUrl url, boolean opening) {
        Opening opened = opening ? session.doors().browser().open(url) : Opening.NOT_POSSIBLE;
        if (opened == Opening.OPENED) {
            session.messages().note("your browser shows " + url.reveal().getHost() + "; allow the connection there");
        } else {
            if (opening) {
                session.doors().browser().trouble().ifPresent(session.messages()::warning);
            }
            session.screen().line("Open this page in a browser, and allow the connection there:");
            session.screen().line(TerminalText.line(url.reveal().toASCIIString()));
            session.screen().flush();
        }
        return opened;
    }

    /** Where a browser comes back to. Its port is taken before anything is begun, if a page is to be expected. */
    private static final class Doorway implements AutoCloseable {

        private final Session session;
        private Optional<CallbackReceiver> open = Optional.empty();

        Doorway(Session session) {
            this.session = session;
        }

        void expectSomebody() {
            if (open.isEmpty()) {
                open = Optional.of(ConnectCommand.listener(session));
            }
        }

        URI redirectFor(AttemptId attempt) {
            return listener(attempt).redirectFor(attempt);
        }

        CallbackReceiver listener(AttemptId attempt) {
            return open.orElseGet(() -> CallbackReceiver.never(ReturnAddresses.ofProject(session.settings(), attempt)));
        }

        @Override
        public void close() {
            open.ifPresent(CallbackReceiver::close);
        }
    }
}
