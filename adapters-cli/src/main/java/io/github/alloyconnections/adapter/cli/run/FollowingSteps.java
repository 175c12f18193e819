package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;

/** What to type next, after a command that did what it was asked to: there is always one. */
public final class FollowingSteps {

    private FollowingSteps() {}

    /** After the connections were shown: which of them is the answer. */
    public static List<NextStep> afterListing(ConnectionOverview overview, Session session) {
        boolean pinned = overview.pinned()
                .filter(pin ->
                        overview.entries().stream().anyMatch(entry -> entry.id().equals(pin)))
                .isPresent();
        return List.of(
                pinned
                        ? NextStep.run(session.again(CommandName.STATUS), "says whether the pin works")
                        : NextStep.run(
                                session.again(CommandName.WHICH), "says which one works, and why not the others"));
    }

    /** After they were tried: to pin what works, or to see what else there is. */
    public static List<NextStep> afterVerifying(ConnectionOverview overview, Session session) {
        List<ConnectionEntry> usable =
                overview.entries().stream().filter(ConnectionEntry::isUsable).toList();
        Optional<ConnectionEntry> pinned =
                usable.stream().filter(ConnectionEntry::pinned).findFirst();
        if (pinned.isPresent()) {
            return List.of(NextSteps.handing(session));
        }
        if (overview.elsewhere().isPresent()) {
            return OwnerSteps.of(overview.elsewhere().get(), CommandName.WHICH.alone(), session);
        }
        if (usable.size() == 1) {
            ConnectionId id = usable.get(0).id();
            return List.of(NextSteps.pinning(CommandName.USE.with(id), session));
        }
        return List.of(
                usable.isEmpty()
                        ? NextStep.run(session.again(CommandName.WHICH), "looks for one that works")
                        : NextStep.run(
                                session.again(CommandName.USE), "pins one of the " + usable.size() + " that work"));
    }

    /** After a pin: to work with it, or to write what was only shown. */
    public static List<NextStep> afterPinning(PinChange change, Session session) {
        if (change.effect() == PinChange.Effect.PREVIEWED && !change.diff().isEmpty()) {
            List<String> id = change.current().map(List::of).orElse(List.of());
            return List.of(NextStep.run(session.again(CommandName.USE.alone().and(id)), "writes it"));
        }
        return List.of(
                NextStep.run(session.again(CommandName.RUN).starting("CMD"), "starts a program with it"),
                NextStep.run(session.again(CommandName.TWINS), "shows which others are the same one over again"));
    }

    public static List<NextStep> afterUnpinning(PinChange change, Session session) {
        return List.of(
                change.effect() == PinChange.Effect.PREVIEWED && !change.diff().isEmpty()
                        ? NextStep.run(session.again(CommandName.UNPIN), "writes it")
                        : NextStep.run(session.again(CommandName.USE), "pins one again"));
    }
}
