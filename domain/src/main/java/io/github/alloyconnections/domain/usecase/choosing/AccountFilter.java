package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.ArrayList;
import java.util.List;

/** Leaves of an overview what is connected to one account, and says what was left out without being known. */
record AccountFilter(String typed) {

    ConnectionOverview of(ConnectionOverview all) {
        List<ConnectionEntry> called = all.entries().stream()
                .filter(entry -> entry.account()
                        .filter(account -> account.isCalled(typed))
                        .isPresent())
                .toList();
        List<String> notes = new ArrayList<>(all.notes());
        if (called.isEmpty()) {
            notes.add("none is known to be connected to " + WantedAccount.shown(typed) + among(all));
        }
        long mute = all.entries().stream()
                .filter(entry -> entry.account().isEmpty())
                .count();
        if (mute > 0) {
            notes.add(mute + " left out: what " + (mute == 1 ? "it is" : "they are") + " connected to is not known");
        }
        return new ConnectionOverview(
                called, all.pinned(), all.latest(), all.skipped(), all.untold(), notes, all.elsewhere());
    }

    private static String among(ConnectionOverview all) {
        List<Account> known = List.copyOf(Accounts.apart(all.entries().stream()
                        .flatMap(entry -> entry.account().stream())
                        .toList())
                .values());
        return known.isEmpty() ? "" : "; there " + (known.size() == 1 ? "is " : "are ") + Accounts.all(known);
    }
}
