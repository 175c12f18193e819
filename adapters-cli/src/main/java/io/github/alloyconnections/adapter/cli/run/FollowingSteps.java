package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.diagnosis.Advice;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.List;
import java.util.Optional;

/** What to type next, after a command that did what it was asked to: there is always one. */
public final class FollowingSteps {

    private FollowingSteps() {}

    /** After the connections were shown: which of them is the answer. */
    public static List<Advice> afterListing(ConnectionOverview overview, Session session) {
        boolean pinned = overview.pinned()
                .filter(pin ->
                        overview.entries().stream().anyMatch(entry -> entry.id().equals(pin)))
                .isPresent();
        return List.of(
                pinned
                        ? new Advice(session.again("status"), "says whether the pin works")
                        : new Advice(session.again("which"), "says which one works, and why not the others"));
    }

    /** After they were tried: to pin what works, or to see what else there is. */
    public static List<Advice> afterVerifying(ConnectionOverview overview, Session session) {
        List<ConnectionEntry> usable =
                overview.entries().stream().filter(ConnectionEntry::isUsable).toList();
        Optional<ConnectionEntry> pinned =
                usable.stream().filter(ConnectionEntry::pinned).findFirst();
        if (pinned.isPresent()) {
            return List.of(NextSteps.handing(session));
        }
        if (overview.elsewhere().isPresent()) {
            return OwnerSteps.of(overview.elsewhere().get(), "which", session);
        }
        if (usable.size() == 1) {
            ConnectionId id = usable.get(0).id();
            return List.of(NextSteps.pinning("use " + id, session));
        }
        return List.of(
                usable.isEmpty()
                        ? new Advice(session.again("which"), "looks for one that works")
                        : new Advice(session.again("use"), "pins one of the " + usable.size() + " that work"));
    }

    /** After a pin: to work with it, or to write what was only shown. */
    public static List<Advice> afterPinning(PinChange change, Session session) {
        if (change.effect() == PinChange.Effect.PREVIEWED && !change.diff().isEmpty()) {
            String id = change.current().map(value -> " " + value).orElse("");
            return List.of(new Advice(session.again("use" + id), "writes it"));
        }
        return List.of(
                new Advice(session.again("run") + " -- CMD", "starts a program with it"),
                new Advice(session.again("twins"), "shows which others are the same one over again"));
    }

    public static List<Advice> afterUnpinning(PinChange change, Session session) {
        return List.of(
                change.effect() == PinChange.Effect.PREVIEWED && !change.diff().isEmpty()
                        ? new Advice(session.again("unpin"), "writes it")
                        : new Advice(session.again("use"), "pins one again"));
    }
}
