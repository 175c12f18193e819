package io.github.alloyconnections.adapter.web.question;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driving.ForRetiringConnections;
import io.github.alloyconnections.domain.selection.RetireOutcome;
import io.github.alloyconnections.domain.selection.Retirement;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneStop;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A plan whose connections were taken out of every choice in place of being deleted.
 *
 * @param stop why some of them were not
 */
public record RetiredPlan(PrunePlan plan, List<Retirement> retired, Optional<PruneStop> stop) {

    /** Retires what could go, as far as that is possible. */
    public static RetiredPlan of(PrunePlan plan, ForRetiringConnections retiring) {
        List<ConnectionId> ids =
                plan.delete().stream().map(doomed -> doomed.entry().id()).toList();
        List<Retirement> retired = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (RetireOutcome outcome : retiring.retireAll(plan.connector(), ids, Retirement.STANDARD)) {
            outcome.match(
                    done -> retired.add(done.retirement()),
                    no -> refused.add(no.id() + " is not retired: " + no.reason()));
        }
        Optional<PruneStop> stop = refused.isEmpty()
                ? Optional.empty()
                : Optional.of(new PruneStop(PruneStop.Kind.WORLD_CHANGED, String.join("; ", refused)));
        return new RetiredPlan(plan, List.copyOf(retired), stop);
    }
}
