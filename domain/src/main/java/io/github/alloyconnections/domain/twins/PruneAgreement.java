package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.PlanOutdatedException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody agreed to, having seen it in a plan; it binds only as long as the world would give the same plan. */
public record PruneAgreement(
        ConnectorId connector, Optional<ConnectionId> only, boolean byName, List<Line> keep, List<Line> delete) {

    /** A connection of the plan and why it is kept or goes. */
    public record Line(ConnectionId id, String reason) {}

    public PruneAgreement {
        keep = List.copyOf(keep);
        delete = List.copyOf(delete);
    }

    /**
     * Makes sure that a plan made now says the same.
     *
     * @throws PlanOutdatedException if anything else would be kept or deleted, or for another reason
     */
    public void requireSame(PrunePlan now) {
        PruneAgreement other = now.agreement();
        if (!connector.equals(other.connector) || !only.equals(other.only) || byName != other.byName) {
            throw new PlanOutdatedException("it was made for another question");
        }
        compare("delete", delete, other.delete);
        compare("keep", keep, other.keep);
    }

    private static void compare(String what, List<Line> agreed, List<Line> now) {
        Map<ConnectionId, String> missing = byId(agreed);
        for (Line line : now) {
            String reason = missing.remove(line.id());
            if (reason == null) {
                throw new PlanOutdatedException(
                        "it does not " + what + " " + line.id() + ", which would be so now: " + line.reason());
            } else if (!reason.equals(line.reason())) {
                throw new PlanOutdatedException(
                        "the reason to " + what + " " + line.id() + " is another one now: " + line.reason());
            }
        }
        if (!missing.isEmpty()) {
            throw new PlanOutdatedException(
                    "it would " + what + " " + missing.keySet().iterator().next() + ", which is not so now");
        }
    }

    private static Map<ConnectionId, String> byId(List<Line> lines) {
        Map<ConnectionId, String> reasons = new HashMap<>();
        lines.forEach(line -> reasons.put(line.id(), line.reason()));
        return reasons;
    }
}
