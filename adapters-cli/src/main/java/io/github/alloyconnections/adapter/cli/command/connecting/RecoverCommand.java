package io.github.alloyconnections.adapter.cli.command.connecting;

import io.github.alloyconnections.adapter.cli.part.AttemptRun;
import io.github.alloyconnections.adapter.cli.part.ConnectionIds;
import io.github.alloyconnections.adapter.cli.part.ForgettingAttempts;
import io.github.alloyconnections.adapter.cli.part.ReturnAddresses;
import io.github.alloyconnections.adapter.cli.part.WaitOption;
import io.github.alloyconnections.adapter.cli.run.Command;
import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.Flags;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.AttemptView;
import io.github.alloyconnections.contract.json.AttemptJson;
import io.github.alloyconnections.contract.json.AttemptsJson;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Lists attempts to connect, and takes one up again. */
public final class RecoverCommand implements Command {

    private static final Duration A_LOOK = Duration.ofSeconds(10);
    private static final int LEAST_PREFIX = 4;

    @Override
    public String summary() {
        return "lists attempts to connect, takes one up again, or forgets it";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(Flags.word("ATTEMPT", "which one, or its first letters (default: lists them)", "0..1"));
        spec.addOption(Flags.flag("wait until it is done", "--wait"));
        spec.addOption(Flags.text("<id>", "says that this connection is the attempt's", "--choose"));
        spec.addOption(Flags.flag(
                "drop the attempt after a last look; without ATTEMPT all that have no connection", "--forget"));
        spec.addOption(Flags.flag("forget all without asking", "--yes"));
        WaitOption.describe(spec);
    }

    @Override
    public int run(Session session, ParseResult arguments) {
        Optional<String> typed = Flags.word(arguments);
        Optional<String> chosen = Optional.ofNullable(arguments.matchedOptionValue("--choose", null));
        boolean waiting = arguments.hasMatchedOption("--wait");
        if (arguments.hasMatchedOption("--forget")) {
            return forget(session, arguments);
        } else if (arguments.hasMatchedOption("--yes")) {
            throw CommandFailure.usage("recover", "--yes needs --forget");
        }
        if (typed.isEmpty()) {
            if (waiting || chosen.isPresent()) {
                throw CommandFailure.usage("recover", "--wait and --choose need an ATTEMPT");
            }
            return list(session);
        }
        Attempt attempt = attempt(typed.get(), session);
        session.about(attempt.connector());
        ForConnecting connecting = session.core().connecting();
        if (chosen.isPresent()) {
            connecting.choose(attempt.id(), id(chosen.get(), session));
        } else {
            connecting.resume(attempt.id());
        }
        Duration usual = waiting ? WaitOption.USUAL : A_LOOK;
        return followed(session, attempt.id(), waiting, WaitOption.of(arguments).orElse(usual));
    }

    private static int forget(Session session, ParseResult arguments) {
        for (String other : List.of("--wait", "--choose", "--within")) {
            if (arguments.hasMatchedOption(other)) {
                throw CommandFailure.usage("recover", "--forget and " + other + " exclude one another");
            }
        }
        ForgettingAttempts forgetting = new ForgettingAttempts(session);
        return Flags.word(arguments)
                .map(typed -> forgetting.one(attempt(typed, session).id()))
                .orElseGet(() ->
                        forgetting.waiting(arguments.hasMatchedOption("--yes"), attempts -> table(session, attempts)));
    }

    private static ConnectionId id(String typed, Session session) {
        return ConnectionIds.one(typed, session);
    }

    private static Attempt attempt(String typed, Session session) {
        ForConnecting connecting = session.core().connecting();
        Optional<Attempt> named = AttemptId.parse(typed).flatMap(connecting::find);
        if (named.isPresent()) {
            return named.get();
        }
        List<Attempt> begun = connecting.attempts().stream()
                .filter(attempt ->
                        typed.length() >= LEAST_PREFIX && attempt.id().value().startsWith(typed))
                .toList();
        if (begun.size() > 1) {
            throw CommandFailure.of(
                    ErrorCode.AMBIGUOUS,
                    begun.size() + " attempts begin with '" + TerminalText.line(typed) + "'",
                    NextStep.run(session.again(CommandName.RECOVER), "lists them"));
        }
        return begun.stream().findFirst().orElseThrow(UnknownAttemptException::new);
    }

    private static int followed(Session session, AttemptId id, boolean waiting, Duration within) {
        Instant deadline = session.now().plus(within);
        try (CallbackReceiver listener = listener(session, id, waiting)) {
            AttemptRun run = new AttemptRun(session);
            AttemptView.Ended ended = run.follow(id, listener, within);
            while (waiting && isWorthWaitingFor(ended) && session.now().isBefore(deadline)) {
                session.core().connecting().resume(id);
                ended = run.follow(id, listener, Duration.between(session.now(), deadline));
            }
            return new AttemptView(session).print(ended);
        }
    }

    /** What does not show itself within a minute may do so in the next. */
    private static boolean isWorthWaitingFor(AttemptView.Ended ended) {
        return ended.attempt().stage() == AttemptState.Stage.NOT_VISIBLE
                && !Thread.currentThread().isInterrupted();
    }

    /** The browser of an attempt that was handed over comes back to here, unless the web module runs and takes it. */
    private static CallbackReceiver listener(Session session, AttemptId id, boolean waiting) {
        URI redirect = ReturnAddresses.ofProject(session.settings(), id);
        if (!waiting) {
            return CallbackReceiver.never(redirect);
        }
        try {
            CallbackReceiver listener = session.doors().browser().listen(Optional.of(redirect));
            listener.redirectFor(id);
            return listener;
        } catch (UncheckedIOException taken) {
            return CallbackReceiver.never(redirect);
        }
    }

    private static int list(Session session) {
        List<Attempt> attempts = session.core().connecting().attempts();
        switch (session.options().format()) {
            case JSON -> session.json(AttemptsJson.of(attempts));
            case ID ->
                attempts.forEach(attempt -> session.screen().line(attempt.id().value()));
            case TABLE -> table(session, attempts);
        }
        session.screen().flush();
        return ExitCode.OK.number();
    }

    private static void table(Session session, List<Attempt> attempts) {
        if (attempts.isEmpty()) {
            session.messages().note("no attempts");
            session.messages()
                    .advise(List.of(
                            NextStep.run(session.again(CommandName.WHICH), "says whether something works without one"),
                            NextStep.run(session.again(CommandName.CONNECT), "begins one")));
            return;
        }
        List<Column<Attempt>> columns = List.of(
                Column.whole("ATTEMPT", attempt -> new Cell(attempt.id().value(), Style.PLAIN)),
                Column.cut("CONNECTOR", attempt -> Cell.of(attempt.connector().value())),
                Column.whole("BEGUN", attempt -> Cell.of(DisplayTimes.age(attempt.startedAt(), session.now()))),
                Column.whole("STATE", attempt -> Cell.of(attempt.stage().word())),
                Column.wrapped("WHAT", attempt -> Cell.of(what(attempt))));
        Table.print(session.screen(), columns, attempts);
    }

    private static String what(Attempt attempt) {
        String reason = Optional.ofNullable(AttemptJson.of(attempt).reason()).orElse("");
        return attempt.state()
                .claimed()
                .map(found -> found.id() + (reason.isEmpty() ? "" : ": " + reason))
                .orElse(reason);
    }
}
