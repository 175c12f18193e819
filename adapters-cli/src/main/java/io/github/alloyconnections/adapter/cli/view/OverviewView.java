package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DecisionRemarks;
import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.adapter.cli.terminal.Screen;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.List;

/** What is said of a list besides its table. */
public final class OverviewView {

    private OverviewView() {}

    public static void ids(Screen screen, List<ConnectionEntry> entries) {
        for (ConnectionEntry entry : entries) {
            screen.line(entry.id().value());
            if (screen.isAbandoned()) {
                return;
            }
        }
    }

    public static boolean hasSeveralOwners(List<ConnectionEntry> entries) {
        if (entries.isEmpty()) {
            return false;
        }
        Owner first = entries.get(0).owner();
        for (ConnectionEntry entry : entries) {
            if (!entry.owner().equals(first)) {
                return true;
            }
        }
        return false;
    }

    /** Says what the table cannot show: rows that were left out, a pin that is not there. */
    public static void remarks(Session session, ConnectionOverview overview) {
        if (overview.skipped() > 0) {
            session.messages()
                    .note(overview.skipped()
                            + (overview.skipped() == 1
                                    ? " row without a usable id was left out"
                                    : " rows without a usable id were left out"));
        }
        DecisionRemarks.untold(session, overview.untold(), overview.notes());
        overview.pinned()
                .filter(pin -> !holds(overview, pin))
                .ifPresent(pin -> session.messages()
                        .note("the pin " + pin + " is not listed; 'alloy-connections verify' tries it all the same"));
    }

    private static boolean holds(ConnectionOverview overview, ConnectionId id) {
        for (ConnectionEntry entry : overview.entries()) {
            if (entry.id().equals(id)) {
                return true;
            }
        }
        return false;
    }
}
