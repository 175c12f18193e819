package io.github.alloyconnections.adapter.cli.view;

import io.github.alloyconnections.adapter.cli.run.DisplayTimes;
import io.github.alloyconnections.adapter.cli.terminal.Cell;
import io.github.alloyconnections.adapter.cli.terminal.Column;
import io.github.alloyconnections.adapter.cli.terminal.Style;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a table shows of a connection. */
public final class ConnectionColumns {

    private ConnectionColumns() {}

    public static Column<ConnectionEntry> id() {
        return Column.whole("ID", entry -> new Cell(entry.id().value(), entry.pinned() ? Style.STRONG : Style.PLAIN));
    }

    public static Column<ConnectionEntry> name() {
        return Column.cut("NAME", entry -> Cell.of(entry.connection().name().orElse("-")));
    }

    public static Column<ConnectionEntry> connector() {
        return Column.optional(
                "CONNECTOR",
                entry -> Cell.of(
                        entry.connection().connector().map(ConnectorId::value).orElse("-")));
    }

    public static Column<ConnectionEntry> created() {
        return Column.optional(
                "CREATED",
                entry -> Cell.of(DisplayTimes.minute(entry.connection().createdAt())));
    }

    public static Column<ConnectionEntry> age(Instant now) {
        return Column.optional(
                "AGE", entry -> Cell.of(DisplayTimes.age(entry.connection().createdAt(), now)));
    }

    public static Column<ConnectionEntry> owner() {
        return Column.optional("OWNER", entry -> Cell.of(owner(entry.owner())));
    }

    /** What it is connected to. */
    public static Column<ConnectionEntry> account() {
        return Column.cut(
                "ACCOUNT", entry -> Cell.of(entry.account().map(Account::label).orElse("unknown")));
    }

    /** Whether anything is known of what these are connected to. */
    public static boolean tellAccounts(List<ConnectionEntry> entries) {
        return entries.stream().anyMatch(entry -> entry.identity().isPresent());
    }

    /** Whether these are known to be connected to different accounts. */
    public static boolean haveSeveralAccounts(List<ConnectionEntry> entries) {
        return entries.stream()
                        .flatMap(entry -> entry.account().stream())
                        .map(Account::key)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /** What it is connected to, in words; empty if nobody asked. */
    static Optional<String> account(ConnectionEntry entry) {
        return entry.identity()
                .map(told -> told.match(
                        account -> account.label().equals(account.key())
                                ? account.label()
                                : account.label() + " (" + account.key() + ")",
                        why -> "unknown: " + why));
    }

    public static Column<ConnectionEntry> health() {
        return Column.whole("HEALTH", entry -> HealthWords.cell(entry.health()));
    }

    public static Column<ConnectionEntry> marks() {
        return Column.whole("", entry -> new Cell(marks(entry), Style.STRONG));
    }

    /** With what the project's file says of it. */
    public static Column<ConnectionEntry> marks(Marks marks) {
        return Column.whole("", entry -> {
            String plain = marks(entry);
            boolean guarded = marks.guard(entry.id()).isPresent();
            return new Cell(guarded ? plain + (plain.isEmpty() ? "" : ", ") + "protected" : plain, Style.STRONG);
        });
    }

    public static String owner(Owner owner) {
        return owner.match(user -> user.value(), () -> "the API key's own user");
    }

    public static String marks(ConnectionEntry entry) {
        StringBuilder marks = new StringBuilder();
        append(marks, entry.pinned(), "pin");
        append(marks, entry.latest(), "latest");
        append(marks, !entry.listed(), "unlisted");
        append(marks, entry.isRetired(), "retired");
        return marks.toString();
    }

    private static void append(StringBuilder marks, boolean applies, String mark) {
        if (applies) {
            marks.append(marks.length() == 0 ? "" : ", ").append(mark);
        }
    }
}
