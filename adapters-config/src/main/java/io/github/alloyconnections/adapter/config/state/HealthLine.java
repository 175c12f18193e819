package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A line of the history: when, of which connector, which connection, whose, in which state, and why; tabs between. */
final class HealthLine {

    private static final String SEPARATOR = "\t";
    private static final int FIELDS = 6;
    private static final int LONGEST_WHY = 200;

    private HealthLine() {}

    static String text(HealthNote note) {
        return String.join(
                        SEPARATOR,
                        note.at().toString(),
                        note.connector().value(),
                        note.id().value(),
                        note.owner().match(UserId::value, () -> ""),
                        note.state().name(),
                        oneLine(note.why()))
                + "\n";
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_WHY
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_WHY));
    }

    /** Empty for a line that makes no sense. */
    static Optional<HealthNote> parse(String line) {
        String[] fields = line.split(SEPARATOR, FIELDS);
        if (fields.length < FIELDS) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.parse(fields[0]);
            Optional<HealthState> state = Stream.of(HealthState.values())
                    .filter(each -> each != HealthState.UNKNOWN && each.name().equals(fields[4]))
                    .findFirst();
            Optional<Owner> owner = fields[3].isEmpty()
                    ? Optional.of(Owner.key())
                    : UserId.parse(fields[3]).map(Owner::of);
            return ConnectorId.parse(fields[1])
                    .flatMap(connector -> ConnectionId.parse(fields[2])
                            .flatMap(id -> owner.flatMap(whose ->
                                    state.map(found -> new HealthNote(at, connector, id, whose, found, fields[5])))));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
