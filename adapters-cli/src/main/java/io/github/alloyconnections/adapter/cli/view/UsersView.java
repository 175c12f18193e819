package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.port.driving.ForFindingOwners.Depth;
import io.github.alloyconnections.domain.selection.OwnerEntry;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The owners that a key can name, for a person. */
public final class UsersView {

    private static final int MOST_ROWS = 50;

    private final Session session;
    private final Screen screen;
    private final Depth depth;

    public UsersView(Session session, Depth depth) {
        this.session = session;
        this.screen = session.screen();
        this.depth = depth;
    }

    /** The users' ids; the key's own user has none that is known. */
    public void ids(OwnerOverview overview) {
        overview.entries().stream()
                .flatMap(entry -> entry.owner().match(Optional::of, Optional::empty).stream())
                .forEach(id -> screen.line(TerminalText.line(String.valueOf(id))));
        screen.flush();
    }

    public void print(OwnerOverview overview) {
        List<OwnerEntry> entries = overview.entries();
        int shown = session.options().has("--verbose") ? entries.size() : Math.min(MOST_ROWS, entries.size());
        Table.print(screen, columns(), entries.subList(0, shown));
        if (shown < entries.size()) {
            screen.line(screen.ellipsis() + " " + (entries.size() - shown) + " more; -v shows them");
        }
        remarks(overview);
        List<NextStep> steps = steps(overview);
        if (!steps.isEmpty()) {
            screen.line("");
            Messages.next(screen, steps);
        }
        screen.flush();
    }

    private void remarks(OwnerOverview overview) {
        screen.flush();
        if (!overview.complete()) {
            session.messages().note("Alloy's list of users goes on; these are the ones it began with");
        }
        if (overview.unasked() > 0 && depth != Depth.NAMES) {
            session.messages()
                    .note(overview.unasked() + " were not asked for their connections; --limit N asks more of them");
        }
        overview.notes().forEach(session.messages()::note);
    }

    private List<Column<OwnerEntry>> columns() {
        List<Column<OwnerEntry>> columns = new ArrayList<>();
        columns.add(Column.whole(
                "USER",
                entry -> new Cell(
                        entry.owner().match(user -> TerminalText.line(user.value()), () -> "(the key's own)"),
                        entry.current() ? Style.STRONG : Style.PLAIN)));
        columns.add(Column.cut("NAME", entry -> Cell.of(entry.name().orElse("-"))));
        if (depth != Depth.NAMES) {
            columns.add(Column.whole("CONNECTIONS", entry -> Cell.of(count(entry))));
        }
        columns.add(Column.wrapped("NOTE", this::note));
        return columns;
    }

    private static String count(OwnerEntry entry) {
        return entry.connections().isPresent()
                ? Integer.toString(entry.connections().getAsInt())
                : "?";
    }

    private Cell note(OwnerEntry entry) {
        Optional<String> works = entry.working().map(found -> found.id() + " works");
        Optional<String> none = Optional.of("none of the newest works")
                .filter(text -> depth == Depth.PROBES && works.isEmpty())
                .filter(text -> entry.connections().orElse(0) > 0);
        String text = Stream.of(Optional.of("calls run as this").filter(now -> entry.current()), works, none)
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        return new Cell(
                text.isEmpty() ? "-" : text,
                works.isPresent() ? Style.GOOD : entry.current() ? Style.STRONG : Style.FAINT);
    }

    /** What is worth a look as somebody else. */
    private List<NextStep> steps(OwnerOverview overview) {
        List<OwnerEntry> others =
                overview.entries().stream().filter(entry -> !entry.current()).toList();
        if (depth == Depth.COUNTS) {
            return others.stream().anyMatch(entry -> entry.connections().orElse(0) > 0)
                    ? List.of(NextStep.run(
                            session.again(CommandName.USERS.with("--probe")),
                            "tries the newest of each, and shows what works"))
                    : List.of();
        }
        return others.stream()
                .filter(entry -> entry.working().isPresent())
                .limit(1)
                .map(entry -> NextStep.run(
                        session.again(OwnerSteps.as(entry.owner(), CommandName.WHICH.alone())),
                        "which connection to use as " + entry.owner()))
                .toList();
    }
}
