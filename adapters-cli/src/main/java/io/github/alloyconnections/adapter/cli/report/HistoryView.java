package io.github.alloyconnections.adapter.cli.report;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.view.HealthWords;
import io.github.alloyconnections.domain.health.HealthCourse;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How connections fared, for a person. */
public final class HistoryView {

    private static final int PARTS = 16;
    private static final int MOST_ROWS = 50;

    private final Session session;
    private final Screen screen;

    public HistoryView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    /** A row for each connection. */
    public void courses(List<HealthCourse> courses, Optional<Instant> since) {
        Instant from = since.orElseGet(() -> courses.stream()
                .map(course -> course.notes().get(0).at())
                .min(Comparator.naturalOrder())
                .orElse(session.now()));
        Table.print(
                screen,
                List.of(
                        Column.<HealthCourse>whole(
                                "ID", course -> Cell.of(course.last().id().value())),
                        Column.<HealthCourse>whole(
                                "NOW", course -> cell(course.last().state())),
                        Column.<HealthCourse>whole(
                                "SINCE", course -> Cell.of(moment(course.last().at()))),
                        Column.<HealthCourse>whole(
                                "BEFORE",
                                course -> course.before().map(HistoryView::cell).orElse(new Cell("-", Style.FAINT))),
                        Column.<HealthCourse>optional("COURSE", course -> new Cell(line(course, from), Style.PLAIN)),
                        Column.<HealthCourse>optional(
                                "APP",
                                course -> Cell.of(course.last().connector().value()))),
                shown(courses));
        more(courses.size());
        screen.line("");
        screen.line("COURSE: from " + moment(from) + " UTC until now; " + legend());
        screen.flush();
    }

    /** A row for each change of one connection, the last first. */
    public void changes(List<HealthCourse> courses, Optional<Instant> since) {
        List<Change> changes = new ArrayList<>();
        courses.forEach(course -> {
            for (int i = 0; i < course.notes().size(); i++) {
                Optional<HealthState> before = i == 0
                        ? Optional.empty()
                        : Optional.of(course.notes().get(i - 1).state());
                changes.add(new Change(course.notes().get(i), before));
            }
        });
        changes.removeIf(change -> since.isPresent() && change.note().at().isBefore(since.get()));
        Collections.reverse(changes);
        Table.print(
                screen,
                List.of(
                        Column.<Change>whole(
                                "AT (UTC)",
                                change -> Cell.of(moment(change.note().at()))),
                        Column.<Change>whole(
                                "STATE", change -> cell(change.note().state())),
                        Column.<Change>whole(
                                "BEFORE",
                                change -> change.before().map(HistoryView::cell).orElse(new Cell("-", Style.FAINT))),
                        Column.<Change>wrapped(
                                "WHY", change -> Cell.of(change.note().why()))),
                shown(changes));
        more(changes.size());
        courses.get(0).died().ifPresent(died -> {
            screen.line("");
            screen.line("Found dead " + moment(died) + " UTC, " + DisplayTimes.age(died, session.now()) + " ago.");
        });
        screen.flush();
    }

    private record Change(HealthNote note, Optional<HealthState> before) {}

    private <T> List<T> shown(List<T> rows) {
        return session.options().has("--verbose") ? rows : rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    private void more(int all) {
        if (all > MOST_ROWS && !session.options().has("--verbose")) {
            screen.line(screen.ellipsis() + " " + (all - MOST_ROWS) + " more: -v shows them");
        }
    }

    private static String moment(Instant at) {
        return DisplayTimes.minute(at);
    }

    private static Cell cell(HealthState state) {
        return new Cell(state.name().toLowerCase(Locale.ROOT).replace('_', ' '), HealthWords.tone(state));
    }

    private boolean unicode() {
        return screen.ellipsis().length() == 1;
    }

    private String line(HealthCourse course, Instant from) {
        StringBuilder line = new StringBuilder();
        course.parts(from, session.now(), PARTS).forEach(part -> line.append(mark(part)));
        return line.toString();
    }

    private String mark(Optional<HealthState> part) {
        boolean unicode = unicode();
        if (part.isEmpty()) {
            return unicode ? "·" : ".";
        } else if (part.get().isDead()) {
            return unicode ? "▁" : "_";
        }
        return part.get() == HealthState.WORKING ? (unicode ? "█" : "#") : unicode ? "▄" : "-";
    }

    private String legend() {
        return mark(Optional.of(HealthState.WORKING)) + " works, " + mark(Optional.of(HealthState.LIMITED))
                + " with limits or unverifiable, " + mark(Optional.of(HealthState.GONE)) + " dead, "
                + mark(Optional.empty()) + " not known";
    }
}
