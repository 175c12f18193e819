package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.CommandFailure;
import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.adapter.cli.view.AttemptView;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.AttemptState.Ambiguous;
import io.github.alloyconnections.domain.attempt.AttemptState.Tested;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.UnknownAttemptException;
import io.github.alloyconnections.domain.port.driving.CallbackReceiver;
import io.github.alloyconnections.domain.port.driving.ForConnecting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Accompanies one attempt until it is done, or the time is over; interrupted, it leaves the attempt as it is. */
public final class AttemptRun {

    private static final String KEEP = "keep";
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Session session;
    private final ForConnecting connecting;

    public AttemptRun(Session session) {
        this.session = session;
        this.connecting = session.core().connecting();
    }

    public AttemptView.Ended follow(AttemptId id, CallbackReceiver listener, Duration within) {
        Thread hint = new Thread(() -> hint(id), "recover-hint");
        Runtime.getRuntime().addShutdownHook(hint);
        try (Countdown countdown = new Countdown(session, session.now().plus(within))) {
            return follow(id, listener, countdown);
        } finally {
            Hooks.forget(hint);
        }
    }

    /** Whoever said elsewhere that it was cancelled is believed here. */
    private AttemptView.Ended follow(AttemptId id, CallbackReceiver listener, Countdown countdown) {
        Attempt begun = connecting.find(id).orElseThrow(UnknownAttemptException::new);
        try {
            return follow(begun, listener, countdown);
        } catch (UnknownAttemptException gone) {
            throw CommandFailure.of(
                    ErrorCode.UNKNOWN_ATTEMPT,
                    "the attempt was forgotten meanwhile, and is not followed any more",
                    NextStep.run(session.again(CommandName.LIST), "shows a connection that was made all the same"));
        }
    }

    private AttemptView.Ended follow(Attempt begun, CallbackReceiver listener, Countdown countdown) {
        AttemptId id = begun.id();
        AttemptView.Ended ended = new AttemptView.Ended(begun, Optional.empty(), Optional.empty());
        while (true) {
            ended = ended.with(connecting.advance(id));
            countdown.show(ended);
            Optional<ConnectionId> picked = ambiguity(ended.attempt())
                    .flatMap(asked -> picked(asked, countdown))
                    .or(elsewhere(ended.attempt(), countdown));
            if (picked.isPresent()) {
                connecting.choose(id, picked.get());
            } else if (ended.attempt().state().isSettled()
                    || countdown.isOver()
                    || Thread.currentThread().isInterrupted()) {
                return ended;
            } else {
                listener.await(pause(ended.attempt(), countdown))
                        .ifPresent(came -> connecting.returned(id, came.refusal()));
            }
        }
    }

    private Duration pause(Attempt attempt, Countdown countdown) {
        Duration untilStep = Duration.between(session.now(), attempt.moments().nextStepAt());
        Duration least = untilStep.compareTo(TICK) < 0 ? untilStep : TICK;
        Duration left = countdown.left();
        Duration pause = least.compareTo(left) < 0 ? least : left;
        return pause.isNegative() ? Duration.ZERO : pause;
    }

    private Optional<Ambiguous> ambiguity(Attempt attempt) {
        boolean asks = attempt.state() instanceof Ambiguous && session.mayAsk();
        return asks ? Optional.of((Ambiguous) attempt.state()) : Optional.empty();
    }

    /** One that leads to another account than the pin takes its place only if a person says so. */
    private Supplier<Optional<ConnectionId>> elsewhere(Attempt attempt, Countdown countdown) {
        if (!(attempt.state() instanceof Tested tested) || !tested.awaitsYes() || !session.mayAsk()) {
            return Optional::empty;
        }
        countdown.clear();
        String id = tested.connection().id().value();
        List<Choice> choices = List.of(new Choice(KEEP, "keep the pin"), new Choice(id, "pin the new one"));
        return () -> session.doors()
                .picker()
                .pick("The new connection works. " + tested.unpinned().orElse("") + ". Pin it?", choices)
                .filter(picked -> !picked.equals(KEEP))
                .map(ConnectionId::new);
    }

    private Optional<ConnectionId> picked(Ambiguous asked, Countdown countdown) {
        countdown.clear();
        List<Choice> choices = asked.candidates().stream().map(this::choice).toList();
        return session.doors()
                .picker()
                .pick("Which one is yours? " + asked.why(), choices)
                .map(ConnectionId::new);
    }

    private Choice choice(FoundConnection found) {
        String name = TerminalText.fit(TerminalText.line(found.name().orElse("-")), 32, "…");
        return new Choice(
                found.id().value(),
                found.id() + "  " + name + "  " + DisplayTimes.age(found.createdAt(), session.now()));
    }

    /** For whoever ends it with the keyboard. */
    private void hint(AttemptId id) {
        boolean ends = session.options().text("--sandbox").isPresent();
        session.messages()
                .note(
                        ends
                                ? "the attempt ends with the simulator in this process"
                                : "the attempt stays open; take it up again: "
                                        + session.againOfAll(CommandName.RECOVER.with(id)) + "; drop it: "
                                        + session.againOfAll(CommandName.RECOVER.with("--forget", id)));
    }

    /** Hooks that are not needed any more. */
    private static final class Hooks {

        private Hooks() {}

        static void forget(Thread hook) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException endsAlready) {
                return;
            }
        }
    }
}
