package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.CliSurroundings;
import io.github.alloyconnections.adapter.cli.terminal.Console;
import io.github.alloyconnections.adapter.cli.view.AttemptView;
import io.github.alloyconnections.domain.attempt.Attempt;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** One line on a terminal that tells what is waited for, and for how long. */
public final class Countdown implements AutoCloseable {

    private static final String CLEARED = "\r\u001b[K";
    private static final int SECONDS = 60;

    private final Session session;
    private final Instant deadline;
    private final boolean visible;
    private String shown = "";

    Countdown(Session session, Instant deadline) {
        this.session = session;
        this.deadline = deadline;
        CliSurroundings surroundings = session.doors().surroundings();
        this.visible = surroundings.terminals().err() && Console.canMoveItsCursor(surroundings);
    }

    Duration left() {
        return Duration.between(session.now(), deadline);
    }

    boolean isOver() {
        return left().isNegative() || left().isZero();
    }

    void show(AttemptView.Ended progress) {
        String doing = progress.trouble()
                .map(why -> "Alloy cannot be asked right now, trying on")
                .orElseGet(() -> words(progress.attempt()));
        long seconds = Math.max(0, left().toSeconds());
        draw(doing + String.format(Locale.ROOT, ", %d:%02d left", seconds / SECONDS, seconds % SECONDS));
    }

    private static String words(Attempt attempt) {
        return switch (attempt.stage()) {
            case OPEN -> "waiting for you in the browser";
            case LOOKING -> looking(attempt);
            case FOUND -> "found " + name(attempt) + ", testing it";
            case TESTED -> "tested " + name(attempt);
            case PINNED -> "pinned";
            case AMBIGUOUS -> "several may be yours";
            case NOT_VISIBLE -> "nothing is visible yet";
            case REFUSED -> "refused";
            case EXPIRED -> "expired";
        };
    }

    /** A no is believed only once the list shows nothing, but told at once. */
    private static String looking(Attempt attempt) {
        if (attempt.refusal().isPresent()) {
            return "it was not allowed, making sure that nothing was made";
        }
        return (attempt.isWithoutPage() ? "" : "your browser came back, ") + "looking for the connection";
    }

    private static String name(Attempt attempt) {
        return attempt.state().claimed().map(found -> found.id().value()).orElse("");
    }

    private void draw(String line) {
        if (visible && !line.equals(shown)) {
            shown = line;
            print(CLEARED + line);
        }
    }

    /** Leaves the line empty, for what is printed next. */
    void clear() {
        if (!shown.isEmpty()) {
            shown = "";
            print(CLEARED);
        }
    }

    private void print(String text) {
        PrintStream err = session.doors().surroundings().err();
        err.print(text);
        err.flush();
    }

    @Override
    public void close() {
        clear();
    }
}
