package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What pruning would do; nothing is deleted that a plan did not name.
 *
 * @param only the one connection that a person named, which the plan is about; empty for all twins
 * @param byName whether connections that only their names show to be twins may go
 * @param keep newest first
 * @param delete in the order in which they would go, oldest first
 * @param notices what a person should know before agreeing
 * @param untold listed rows that do not tell which connector's they are, so that the plan is not about them
 */
public record PrunePlan(
        ConnectorId connector,
        Owner owner,
        Optional<ConnectionId> only,
        boolean byName,
        List<KeptConnection> keep,
        List<DoomedConnection> delete,
        List<String> notices,
        int untold,
        Instant plannedAt) {

    /** What whoever deletes one of several should know. */
    public static final String SHARED_GRANT =
            "Twins may share one grant at the provider: deleting one can end the others";

    public PrunePlan {
        keep = List.copyOf(keep);
        delete = List.copyOf(delete);
        notices = List.copyOf(notices);
        Set<ConnectionId> kept = keep.stream().map(each -> each.entry().id()).collect(Collectors.toSet());
        if (delete.stream().anyMatch(each -> kept.contains(each.entry().id()))) {
            throw new IllegalArgumentException("delete must name nothing that is kept");
        }
        if (!delete.stream()
                .allMatch(each -> each.survivor()
                        .map(ConnectionEntry::id)
                        .filter(id -> !kept.contains(id))
                        .isEmpty())) {
            throw new IllegalArgumentException("delete must name survivors that are kept");
        }
    }

    /** A plan for all twins, made of rows that all tell. */
    public PrunePlan(
            ConnectorId connector,
            Owner owner,
            boolean byName,
            List<KeptConnection> keep,
            List<DoomedConnection> delete,
            List<String> notices,
            Instant plannedAt) {
        this(connector, owner, Optional.empty(), byName, keep, delete, notices, 0, plannedAt);
    }

    /** How many are kept for this reason. */
    public int kept(KeptConnection.Rule rule) {
        return (int) keep.stream().filter(each -> each.rule() == rule).count();
    }

    /** What a person should know before what could go is taken out of every choice, and nothing is deleted. */
    public List<String> noticesOfRetiring() {
        return notices.stream()
                .filter(notice -> !notice.startsWith(SHARED_GRANT))
                .toList();
    }

    /** What a person who saw this plan agrees to. */
    public PruneAgreement agreement() {
        return new PruneAgreement(
                connector,
                only,
                byName,
                keep.stream()
                        .map(each -> new PruneAgreement.Line(each.entry().id(), each.reason()))
                        .toList(),
                delete.stream()
                        .map(each -> new PruneAgreement.Line(each.entry().id(), each.reason()))
                        .toList());
    }
}
