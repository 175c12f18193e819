package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.page.part.Badge;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import io.github.alloyconnections.adapter.web.page.part.PageParts;
import io.github.alloyconnections.adapter.web.page.part.Tone;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthCourse;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * How a connection fared, as bars from left to right: the higher the better, so that no colour is needed to read it.
 *
 * @param bars in units of {@link #WIDTH} and {@link #HEIGHT}
 * @param told the same in a sentence
 * @param changes the last first
 */
public record HealthChart(List<Bar> bars, String told, List<Change> changes) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 24;

    private static final int OPEN = 14;
    private static final int DEAD = 6;
    private static final int MOST_BARS = 100;
    private static final int MOST_CHANGES = 10;

    /** The time in one state. */
    public record Bar(int x, int width, int height, Tone tone) {

        /** Bars stand on the ground. */
        public int y() {
            return HEIGHT - height;
        }
    }

    /** One change. */
    public record Change(DisplayTime at, Badge state, String why) {}

    /** Of this one; empty if nobody has tried it here, or if looking that up takes longer than a page should. */
    static CompletableFuture<Optional<HealthChart>> of(AskedConnection asked, PageParts parts) {
        return asked.answers()
                .workers()
                .ask(() -> of(
                        asked.answers().core().watching().history(),
                        asked.id(),
                        parts.clock().instant()))
                .exceptionally(busy -> Optional.empty())
                .completeOnTimeout(Optional.empty(), Workers.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Of this connection, as far as anybody has tried it here; empty if nobody has. */
    static Optional<HealthChart> of(List<HealthNote> history, ConnectionId id, Instant now) {
        return HealthCourse.of(history).stream()
                .filter(course -> course.last().id().equals(id))
                .findFirst()
                .map(course -> of(course, now));
    }

    private static HealthChart of(HealthCourse course, Instant now) {
        List<HealthNote> notes = course.notes();
        List<Change> changes = new ArrayList<>();
        notes.forEach(note -> changes.add(new Change(DisplayTime.of(note.at(), now), badge(note.state()), note.why())));
        Collections.reverse(changes);
        return new HealthChart(
                bars(notes.subList(Math.max(0, notes.size() - MOST_BARS), notes.size()), now),
                told(course, now),
                changes.subList(0, Math.min(MOST_CHANGES, changes.size())));
    }

    private static List<Bar> bars(List<HealthNote> notes, Instant now) {
        Instant from = notes.get(0).at();
        long whole = Math.max(1, Duration.between(from, now).toSeconds());
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Instant end = i + 1 < notes.size() ? notes.get(i + 1).at() : now;
            int x = place(from, notes.get(i).at(), whole);
            HealthState state = notes.get(i).state();
            // At least a unit wide: a short death was one, too.
            bars.add(new Bar(x, Math.max(1, place(from, end, whole) - x), height(state), Tone.of(state)));
        }
        return bars;
    }

    private static int place(Instant from, Instant at, long whole) {
        long seconds = Math.max(0, Math.min(whole, Duration.between(from, at).toSeconds()));
        return (int) Math.min(WIDTH - 1L, seconds * WIDTH / whole);
    }

    private static int height(HealthState state) {
        if (state.isDead()) {
            return DEAD;
        }
        return state == HealthState.WORKING ? HEIGHT : OPEN;
    }

    private static String told(HealthCourse course, Instant now) {
        HealthNote last = course.last();
        String since = words(last.state()) + ", since "
                + DisplayTime.of(last.at(), now).full();
        String before =
                course.before().map(state -> "; " + words(state) + " before").orElse("");
        int count = course.notes().size() - 1;
        return "Now " + since + before + "; "
                + (count == 0 ? "no change" : count + (count == 1 ? " change" : " changes"))
                + " since it was first tried, "
                + DisplayTime.of(course.notes().get(0).at(), now).full() + ".";
    }

    private static Badge badge(HealthState state) {
        return new Badge(words(state), Tone.of(state));
    }

    private static String words(HealthState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
