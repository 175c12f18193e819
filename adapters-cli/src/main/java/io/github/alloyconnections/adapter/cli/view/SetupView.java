package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsPlan.Effect;
import java.util.Optional;

/** The steps of setting a project up, as a person sees them go by. */
public final class SetupView {

    private static final int LONGEST_NAME = 32;

    private final Session session;
    private final Screen screen;

    public SetupView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    /** The key works, and as whom calls run. */
    public void found(Optional<Integer> connectors, Owner owner, String why) {
        if (!session.is(OutputFormat.TABLE)) {
            return;
        }
        connectors.ifPresent(count ->
                label("key", "accepted by " + session.settings().baseUrl() + "; " + count + " connectors can be used"));
        label("user", owner + " (" + why + ")");
        screen.line("");
        screen.flush();
    }

    private void label(String label, String text) {
        screen.line(screen.paint(Style.FAINT, label + " ".repeat(Math.max(1, 6 - label.length())))
                + TerminalText.line(text));
    }

    /** What was found for the connector, and which of it works. */
    public void decision(Decision decision) {
        if (session.is(OutputFormat.TABLE)) {
            new DecisionView(session).printWithoutSteps(decision);
            screen.line("");
            screen.flush();
        }
    }

    /** What is to be written. */
    public void lines(SettingsPlan plan, Optional<PinChange> pin) {
        if (!session.is(OutputFormat.TABLE)) {
            return;
        }
        Optional<PinChange> moved = pin.filter(change -> !change.diff().isEmpty());
        boolean nothing = moved.isEmpty() && plan.lines().stream().allMatch(line -> line.effect() == Effect.UNCHANGED);
        screen.line(nothing ? "Nothing to write into " + plan.file() + "." : "For " + plan.file() + ":");
        plan.lines().stream()
                .filter(line -> line.effect() != Effect.UNCHANGED)
                .forEach(line -> screen.line(TerminalText.line("  " + line.name() + "=" + line.shown()
                        + (line.effect() == Effect.REPLACED ? "   in place of another value" : ""))));
        moved.ifPresent(change -> screen.line(TerminalText.line("  " + change.variable() + "="
                + change.current().orElse("")
                + change.previous().map(id -> "   in place of " + id).orElse(""))));
        plan.ignoring().ifPresent(ignore -> {
            screen.line("For " + TerminalText.line(ignore.file()) + ", so that git leaves " + plan.file() + " alone:");
            screen.line("  " + TerminalText.line(ignore.line()));
        });
        screen.flush();
    }

    /** What became of the pin. */
    public void pinned(PinChange change) {
        if (session.is(OutputFormat.TABLE)) {
            screen.line("");
            new PinView(session).print(change);
        }
    }

    /** A connection in one line, to be chosen. */
    public static String line(ConnectionEntry entry) {
        String health = entry.health()
                .map(HealthWords::state)
                .map(state -> ", " + state)
                .orElse("");
        String account = entry.account()
                .map(Account::label)
                .map(label -> ", " + TerminalText.fit(TerminalText.line(label), LONGEST_NAME, "…"))
                .orElse("");
        String name = TerminalText.line(entry.connection().name().orElse("-"));
        return entry.id() + "  " + TerminalText.fit(name, LONGEST_NAME, "…") + account + health;
    }
}
