package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.diagnosis.Advice;
import java.util.ArrayList;
import java.util.List;

/** Reads ids that a person typed. */
final class ConnectionIds {

    private static final int LONGEST = 60;

    private ConnectionIds() {}

    /** All of them, or one failure that names each that is none. */
    static List<ConnectionId> parse(List<String> typed, Session session) {
        List<ConnectionId> ids = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (String text : typed) {
            ConnectionId.parse(text)
                    .ifPresentOrElse(
                            ids::add, () -> wrong.add("'" + Printable.fit(Printable.line(text), LONGEST, "…") + "'"));
        }
        if (!wrong.isEmpty()) {
            throw CommandFailure.of(
                    ErrorCode.INVALID_ID,
                    String.join(", ", wrong) + ": an id has 24 hexadecimal characters",
                    new Advice(session.again("list"), "shows the ids"));
        }
        return ids;
    }
}
