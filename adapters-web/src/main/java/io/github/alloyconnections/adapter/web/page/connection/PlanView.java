package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.page.part.Badge;
import io.github.alloyconnections.adapter.web.question.Names;
import io.github.alloyconnections.adapter.web.question.PlanOffers;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.PrunePlan;
import java.util.List;
import java.util.Optional;

/**
 * A plan of deletions as a page shows it.
 *
 * @param id the name under which it is agreed to
 * @param title what it is about, in a few words
 * @param only the one connection it is about; empty for all twins
 * @param number how many would go
 * @param moreGo how many of them are not shown
 * @param weak how many stay although their names say that they are twins
 */
public record PlanView(
        String id,
        String title,
        Optional<String> only,
        List<String> notices,
        List<Step> go,
        int number,
        List<Step> stay,
        int moreGo,
        int moreStay,
        int weak,
        boolean byName) {

    static final int MOST_ROWS = 200;

    public PlanView {
        notices = List.copyOf(notices);
        go = List.copyOf(go);
        stay = List.copyOf(stay);
    }

    /** What becomes of a connection, and why. */
    public record Step(String id, String name, Badge health, String reason) {

        static Step of(ConnectionEntry entry, String reason) {
            return new Step(
                    entry.id().value(),
                    entry.connection().name().map(Names::shown).orElse(Names.NONE),
                    Badge.brief(entry.health()),
                    reason);
        }
    }

    static PlanView of(PlanOffers.Offer offer, PrunePlan plan, String app) {
        List<Step> go = plan.delete().stream()
                .limit(MOST_ROWS)
                .map(doomed -> Step.of(doomed.entry(), doomed.reason()))
                .toList();
        List<Step> stay = plan.keep().stream()
                .filter(PlanView::isTelling)
                .limit(MOST_ROWS)
                .map(kept -> Step.of(kept.entry(), kept.reason()))
                .toList();
        return new PlanView(
                offer.id(),
                title(offer, plan, app),
                offer.wish().only().map(ConnectionId::value),
                plan.notices(),
                go,
                plan.delete().size(),
                stay,
                plan.delete().size() - go.size(),
                plan.keep().size() - stay.size(),
                plan.kept(KeptConnection.Rule.WEAK_EVIDENCE),
                plan.byName());
    }

    /** Of a plan for a named one, others are told only as far as they were asked about. */
    private static boolean isTelling(KeptConnection kept) {
        return kept.rule() != KeptConnection.Rule.NOT_NAMED
                || kept.entry().health().isPresent();
    }

    private static String title(PlanOffers.Offer offer, PrunePlan plan, String app) {
        if (offer.wish().only().isPresent()) {
            return plan.delete().isEmpty() ? "This one is not deleted" : "Delete this connection?";
        }
        int all = plan.keep().size() + plan.delete().size();
        String of = app + (all == 1 ? " connection" : " connections");
        if (all == 0) {
            return "There are no " + of;
        }
        return plan.delete().isEmpty()
                ? "Nothing to delete: " + (all == 1 ? "the one " + of + " stays" : "all " + all + " " + of + " stay")
                : plan.delete().size() + " of " + all + " " + of + " could go";
    }
}
