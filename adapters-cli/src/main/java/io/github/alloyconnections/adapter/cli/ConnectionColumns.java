package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Instant;

/** What a table shows of a connection. */
final class ConnectionColumns {

    private ConnectionColumns() {}

    static Column<ConnectionEntry> id() {
        return Column.whole("ID", entry -> new Cell(entry.id().value(), entry.pinned() ? Tone.STRONG : Tone.PLAIN));
    }

    static Column<ConnectionEntry> name() {
        return Column.cut("NAME", entry -> Cell.of(entry.connection().name().orElse("-")));
    }

    static Column<ConnectionEntry> connector() {
        return Column.optional(
                "CONNECTOR",
                entry -> Cell.of(
                        entry.connection().connector().map(ConnectorId::value).orElse("-")));
    }

    static Column<ConnectionEntry> created() {
        return Column.optional(
                "CREATED", entry -> Cell.of(Ages.minute(entry.connection().createdAt())));
    }

    static Column<ConnectionEntry> age(Instant now) {
        return Column.optional(
                "AGE", entry -> Cell.of(Ages.age(entry.connection().createdAt(), now)));
    }

    static Column<ConnectionEntry> owner() {
        return Column.optional(
                "OWNER", entry -> Cell.of(owner(entry.connection().owner())));
    }

    static Column<ConnectionEntry> health() {
        return Column.whole("HEALTH", entry -> HealthWords.cell(entry.health()));
    }

    static Column<ConnectionEntry> marks() {
        return Column.whole("", entry -> new Cell(marks(entry), Tone.STRONG));
    }

    static String owner(Owner owner) {
        return owner.match(user -> user.value(), () -> "the API key's own user");
    }

    static String marks(ConnectionEntry entry) {
        StringBuilder marks = new StringBuilder();
        append(marks, entry.pinned(), "pin");
        append(marks, entry.latest(), "latest");
        append(marks, !entry.listed(), "unlisted");
        return marks.toString();
    }

    private static void append(StringBuilder marks, boolean applies, String mark) {
        if (applies) {
            marks.append(marks.length() == 0 ? "" : ", ").append(mark);
        }
    }
}
