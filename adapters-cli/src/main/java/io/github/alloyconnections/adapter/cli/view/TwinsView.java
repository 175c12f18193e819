package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Messages;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.adapter.cli.terminal.Table;
import io.github.alloyconnections.adapter.cli.terminal.TerminalText;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinGroup.Strength;
import java.util.List;

/** Groups of twins, for a person. */
public final class TwinsView {

    private static final int MOST_ROWS = 20;

    private final Session session;
    private final Screen screen;

    public TwinsView(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    public void print(List<TwinGroup> groups) {
        if (groups.isEmpty()) {
            screen.line("No twins among the "
                    + TerminalText.line(session.connector().value()) + " connections.");
        }
        groups.forEach(this::group);
        if (!groups.isEmpty()) {
            Messages.next(
                    screen,
                    List.of(NextStep.run(
                            session.again(CommandName.PRUNE), "shows which of them could go, deletes nothing")));
        }
        screen.flush();
    }

    private void group(TwinGroup group) {
        boolean strong = group.strength() == Strength.STRONG;
        String whose = group.account().map(Account::label).orElse("perhaps one account");
        screen.line(screen.paint(
                Style.STRONG,
                group.connections().size() + " of " + TerminalText.line(whose) + (strong ? "" : " (weak)")));
        new LabelledLines(screen).line("why", strong ? Style.PLAIN : Style.DOUBT, group.evidence());
        int shown = Math.min(MOST_ROWS, group.connections().size());
        Table.print(screen, columns(), group.connections().subList(0, shown));
        if (shown < group.connections().size()) {
            screen.line(screen.ellipsis() + " " + (group.connections().size() - shown) + " more");
        }
        screen.line("");
    }

    private List<Column<ConnectionEntry>> columns() {
        return List.of(
                ConnectionColumns.id(),
                ConnectionColumns.name(),
                ConnectionColumns.created(),
                ConnectionColumns.age(session.now()),
                ConnectionColumns.marks());
    }
}
