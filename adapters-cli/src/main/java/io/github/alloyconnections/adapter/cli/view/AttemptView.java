package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.ExitCode;
import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.contract.json.AttemptJson;
import io.github.alloyconnections.domain.attempt.Attempt;
import io.github.alloyconnections.domain.attempt.AttemptProgress;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.attempt.AttemptState.Stage;
import io.github.alloyconnections.domain.attempt.FoundConnection;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How an attempt stands, for a person or a program, and the exit code that says the same. */
public final class AttemptView {

    /**
     * How it ended.
     *
     * @param change what became of the project's file, if it was pinned here
     */
    public record Ended(Attempt attempt, Optional<PinChange> change, Optional<String> trouble) {

        public Ended with(AttemptProgress progress) {
            return new Ended(progress.attempt(), progress.change().or(this::change), progress.trouble());
        }
    }

    private final Session session;
    private final Screen screen;

    public AttemptView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public int print(Ended ended) {
        Attempt attempt = ended.attempt();
        ended.change().ifPresent(change -> change.notices().forEach(session.messages()::warning));
        switch (session.options().format()) {
            case JSON ->
                session.json(
                        AttemptJson.of(new AttemptProgress(attempt, ended.change(), ended.trouble()), next(attempt)));
            case ID ->
                attempt.state()
                        .claimed()
                        .ifPresent(found -> screen.line(found.id().value()));
            case TABLE -> table(attempt, ended.change(), ended.trouble());
        }
        screen.flush();
        ended.change()
                .filter(change -> OwnerSteps.isLostLater(session))
                .ifPresent(change -> OwnerSteps.warn(change, false, session));
        return code(attempt).number();
    }

    private void table(Attempt attempt, Optional<PinChange> change, Optional<String> trouble) {
        AttemptJson told = AttemptJson.of(attempt);
        LabelledLines facts = new LabelledLines(screen);
        attempt.state().claimed().ifPresentOrElse(found -> headline(found), () -> screen.line(headline(attempt)));
        change.ifPresent(made -> facts.line("pin", PinView.words(made)));
        attempt.state()
                .probed()
                .ifPresent(
                        health -> facts.line("health", HealthWords.tone(health.state()), HealthWords.sentence(health)));
        attempt.state().claimed().ifPresent(found -> facts.line("created", created(found)));
        Optional.ofNullable(told.reason())
                .filter(why -> attempt.stage() != Stage.PINNED)
                .ifPresent(why -> facts.line("why", why));
        trouble.ifPresent(why -> facts.line("trouble", why));
        for (AttemptJson.FoundJson candidate : told.candidates()) {
            String name = Optional.ofNullable(candidate.name()).orElse("-");
            facts.line("maybe", candidate.id() + "  " + name);
        }
        screen.line("");
        Messages.next(screen, next(attempt));
    }

    private void headline(FoundConnection found) {
        screen.line((screen.paint(Style.STRONG, found.id().value()) + "  "
                        + TerminalText.line(found.name().orElse("")))
                .stripTrailing());
    }

    private String headline(Attempt attempt) {
        String words = switch (attempt.stage()) {
            case OPEN -> "Not connected yet.";
            case LOOKING ->
                attempt.moments().returnedAt().isPresent() && !attempt.isWithoutPage()
                        ? "Came back, but no connection is visible yet."
                        : "Not connected yet.";
            case FOUND -> "Found.";
            case TESTED -> "Tested.";
            case PINNED -> "Pinned.";
            case AMBIGUOUS -> "You must say which one it is.";
            case NOT_VISIBLE -> "No new connection is visible yet.";
            case REFUSED -> "The connection was not allowed.";
            case EXPIRED -> "The attempt is too old.";
        };
        return screen.paint(attempt.stage() == Stage.REFUSED ? Style.BAD : Style.DOUBT, words);
    }

    private String created(FoundConnection found) {
        return DisplayTimes.minute(found.createdAt()) + " UTC, " + DisplayTimes.age(found.createdAt(), session.now())
                + (found.renewed() ? "; it was there before and was authorized anew" : "");
    }

    /** The same steps for every driver, asking the same project the same way. */
    private List<NextStep> next(Attempt attempt) {
        List<NextStep> steps = new ArrayList<>();
        boolean simulated = session.options().text("--sandbox").isPresent();
        for (NextStep advice : AttemptJson.next(attempt)) {
            if (simulated
                    && advice instanceof NextStep.Run run
                    && run.invocation().name() == CommandName.RECOVER) {
                // The simulator is gone by then, and the attempt with it.
                continue;
            }
            steps.add(session.options().inSameProject(advice));
        }
        if (attempt.stage() == Stage.PINNED) {
            steps.add(NextStep.run(session.again(CommandName.RUN).starting("CMD"), "hands it to a program"));
        }
        return steps;
    }

    private static ExitCode code(Attempt attempt) {
        return switch (attempt.stage()) {
            case OPEN, LOOKING, FOUND, NOT_VISIBLE -> ExitCode.CANNOT_TELL;
            case TESTED -> tested(attempt.state());
            case PINNED -> ExitCode.OK;
            case AMBIGUOUS -> ExitCode.AMBIGUOUS;
            case REFUSED, EXPIRED -> ExitCode.NOTHING_USABLE;
        };
    }

    private static ExitCode tested(AttemptState state) {
        if (state.awaitsYes()) {
            return ExitCode.AMBIGUOUS;
        }
        return state.unpinned()
                .flatMap(why -> state.probed())
                .map(health -> ExitCode.of(health.state(), ExitCode.NOTHING_USABLE))
                .orElse(ExitCode.CANNOT_TELL);
    }
}
