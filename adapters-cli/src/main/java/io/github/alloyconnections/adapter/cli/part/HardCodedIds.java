package io.github.alloyconnections.adapter.cli.part;

import io.github.alloyconnections.adapter.cli.run.Session;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.usage.Usage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whoever changes the pin that the id before it also stands elsewhere. */
public final class HardCodedIds {

    private HardCodedIds() {}

    public static void remark(PinChange change, Session session) {
        Optional<ConnectionId> before = change.previous()
                .filter(id ->
                        change.effect() == Effect.WRITTEN && !change.current().equals(Optional.of(id)))
                .flatMap(ConnectionId::parse);
        before.ifPresent(id -> remark(id, change.current().orElse("ID"), session));
    }

    private static void remark(ConnectionId id, String now, Session session) {
        List<Usage> places =
                session.core().tidying().uses(session.connector(), Set.of(id)).of(id);
        if (!places.isEmpty()) {
            int more = places.size() - 1;
            session.messages()
                    .warning("the id before, " + id + ", still stands in "
                            + places.get(0).place() + (more > 0 ? " and " + more + " more" : "") + "; '"
                            + session.again(CommandName.USED.with(id)) + "' shows where"
                            + (ConnectionId.parse(now).isPresent()
                                    ? ", '" + session.again(CommandName.USE.with(now, "--everywhere"))
                                            + "' changes that"
                                    : ""));
        }
    }
}
