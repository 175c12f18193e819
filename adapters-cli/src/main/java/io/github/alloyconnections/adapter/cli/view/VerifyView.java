package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.FollowingSteps;
import io.github.alloyconnections.adapter.cli.run.NextSteps;
import io.github.alloyconnections.adapter.cli.run.OwnerSteps;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.Ladder;
import io.github.alloyconnections.domain.step.CommandName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What probes proved, for a person. */
public final class VerifyView {

    private final Session session;
    private final Screen screen;

    public VerifyView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public void print(ConnectionOverview overview) {
        List<ConnectionEntry> entries = overview.entries();
        if (entries.isEmpty()) {
            session.messages().note("no connections to try");
            session.messages()
                    .advise(overview.elsewhere()
                            .map(found -> OwnerSteps.of(found, CommandName.WHICH.alone(), session))
                            .orElseGet(() -> List.of(NextSteps.whereNoneIs(overview.untold(), session))));
        } else {
            rows(entries);
            ladder(entries);
            overview.elsewhere().ifPresentOrElse(this::owner, () -> remedies(entries));
        }
        screen.flush();
        OverviewView.remarks(session, overview);
        if (!entries.isEmpty()) {
            session.goOn(FollowingSteps.afterVerifying(overview, session));
        }
    }

    private void rows(List<ConnectionEntry> entries) {
        GroupedRows<ConnectionEntry> groups = new GroupedRows<>(screen, entries, VerifyView::said);
        if (groups.pays()) {
            List<Column<ConnectionEntry>> columns = new ArrayList<>(List.of(
                    ConnectionColumns.id(),
                    ConnectionColumns.name(),
                    Column.<ConnectionEntry>optional("TOOK", entry -> Cell.of(took(entry)))));
            if (ConnectionColumns.haveSeveralAccounts(entries)) {
                columns.add(2, ConnectionColumns.account());
            }
            groups.print(columns, entries.size());
        } else {
            Table.print(screen, columns(entries), entries);
        }
    }

    /** What one showed, step by step; of several the proof must do. */
    private void ladder(List<ConnectionEntry> entries) {
        Optional<Ladder> ladder = entries.size() == 1 ? Ladder.of(entries.get(0)) : Optional.empty();
        ladder.ifPresent(shown -> {
            screen.line("");
            LabelledLines facts = new LabelledLines(screen);
            String label = "shown";
            for (Ladder.Rung rung : shown.rungs()) {
                facts.line(label, tone(rung), rung.step().words() + ": " + words(rung));
                label = "";
            }
        });
    }

    private static String words(Ladder.Rung rung) {
        return rung.shown().map(yes -> yes ? "yes" : "no").orElse("not shown") + ", " + rung.by();
    }

    private static Style tone(Ladder.Rung rung) {
        return rung.shown().map(yes -> yes ? Style.GOOD : Style.BAD).orElse(Style.FAINT);
    }

    private static Cell said(ConnectionEntry entry) {
        return entry.health()
                .map(health -> Cell.of(
                        HealthWords.state(health) + ": " + HealthWords.shown(health), HealthWords.tone(health.state())))
                .orElse(Cell.of("not tried: the budget ended before their turn", Style.FAINT));
    }

    private static String took(ConnectionEntry entry) {
        return entry.health().map(HealthWords::took).orElse("");
    }

    private static List<Column<ConnectionEntry>> columns(List<ConnectionEntry> entries) {
        List<Column<ConnectionEntry>> columns = new ArrayList<>(List.of(
                ConnectionColumns.id(),
                ConnectionColumns.name(),
                ConnectionColumns.health(),
                Column.wrapped("PROOF", entry -> Cell.of(proof(entry)))));
        if (ConnectionColumns.haveSeveralAccounts(entries)) {
            columns.add(2, ConnectionColumns.account());
        }
        return columns;
    }

    private static String proof(ConnectionEntry entry) {
        return entry.health().map(HealthWords::proof).orElse("the budget ended before its turn");
    }

    /** To connect again is no remedy where something works already. */
    private void owner(FoundElsewhere found) {
        screen.line("");
        new LabelledLines(screen).line("do", "set " + TerminalText.line(found.setting()));
    }

    private void remedies(List<ConnectionEntry> entries) {
        Set<String> remedies = new LinkedHashSet<>();
        entries.forEach(
                entry -> entry.health().flatMap(Health::next).ifPresent(next -> remedies.add(TerminalText.line(next))));
        if (!remedies.isEmpty()) {
            screen.line("");
            LabelledLines facts = new LabelledLines(screen);
            remedies.forEach(remedy -> facts.line("do", remedy));
        }
    }
}
