package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.NextSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.pin.PinResult;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/** What pinning did, for a person. */
public final class PinView {

    private final Session session;
    private final Screen screen;

    public PinView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public void print(PinResult result) {
        result.change().ifPresentOrElse(change -> pinned(result, change), () -> notPinned(result.decision()));
        screen.flush();
    }

    private void pinned(PinResult result, PinChange change) {
        Decision decision = result.decision();
        if (result.forced()) {
            session.messages().warning("pinned by force, unverified: " + decision.reason());
        }
        if (decision.chosen().isPresent()) {
            ConnectionEntry chosen = decision.chosen().get();
            LabelledLines facts = new LabelledLines(screen);
            facts.headline(chosen);
            facts.line("pin", words(change));
            new DecisionView(session).support(facts, decision, chosen);
        } else {
            screen.line(words(change));
        }
        diff(change);
    }

    private void notPinned(Decision decision) {
        session.messages().warning("not pinned: " + decision.reason());
        DecisionView view = new DecisionView(session);
        if (!decision.policy().startsWith("id:")) {
            view.print(decision);
            return;
        }
        view.candidates(decision);
        String id = decision.policy().substring("id:".length());
        NextStep again = decision.outcome() == Outcome.CANNOT_TELL
                ? NextStep.run(session.again(CommandName.USE.with(id)), "once more, in a minute")
                : NextStep.run(session.again(CommandName.USE.with("--policy", "working")), "pins one that works");
        screen.line("");
        if (decision.elsewhere().isPresent()) {
            Messages.next(screen, NextSteps.after(decision, session));
            return;
        }
        Messages.next(
                screen,
                List.of(
                        again,
                        NextStep.run(session.again(CommandName.USE.with(id, "--force")), "pins it all the same")));
    }

    /** The change alone. */
    public void print(PinChange change) {
        screen.line(words(change));
        diff(change);
        screen.flush();
    }

    static String words(PinChange change) {
        String now = change.current()
                .map(id -> change.file() + " has " + change.variable() + "=" + id)
                .orElse(change.variable() + " in " + change.file() + " is empty");
        String before = change.previous().map(id -> ", was " + id).orElse("");
        return TerminalText.line(
                switch (change.effect()) {
                    case WRITTEN -> now + before;
                    case UNCHANGED -> "no change: " + now;
                    case PREVIEWED -> change.diff().isEmpty() ? "no change: " + now : "not written, a dry run:";
                });
    }

    private void diff(PinChange change) {
        if (change.effect() != Effect.PREVIEWED) {
            return;
        }
        new DiffView(screen).print(change.diff());
    }
}
