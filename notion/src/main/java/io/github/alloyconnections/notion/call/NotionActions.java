package io.github.alloyconnections.notion.call;

import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownActionException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Notion's operations, under whichever ids Alloy offers them.
 *
 * <p>They are called by Notion's own ids, and only where Alloy knows none of that name its list is asked, once, for the
 * one that does the same.
 */
public final class NotionActions {

    public static final ConnectorId NOTION = new ConnectorId("notion");

    private final Supplier<List<ActionSummary>> catalogue;
    private final Map<Operation, ActionId> found = new ConcurrentHashMap<>();
    private volatile Optional<List<ActionSummary>> listed = Optional.empty();

    public NotionActions(Supplier<List<ActionSummary>> catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Does what is done by an operation's action.
     *
     * @throws UnknownActionException if Alloy has none for it
     */
    <T> T through(Operation operation, Function<ActionId, T> call) {
        ActionId known = Optional.ofNullable(found.get(operation)).orElse(operation.id());
        try {
            return call.apply(known);
        } catch (UnknownActionException e) {
            ActionId other = likeIt(operation).filter(id -> !id.equals(known)).orElseThrow(() -> missing(operation));
            T result = again(operation, other, call);
            found.put(operation, other);
            return result;
        }
    }

    private static <T> T again(Operation operation, ActionId other, Function<ActionId, T> call) {
        try {
            return call.apply(other);
        } catch (UnknownActionException e) {
            throw missing(operation);
        }
    }

    /** Whether Alloy's list is there and has nothing that does this. */
    public boolean isKnownToBeMissing(Operation operation) {
        List<ActionSummary> all = list();
        return !all.isEmpty()
                && all.stream().noneMatch(one -> one.id().equals(operation.id()))
                && likeIt(operation).isEmpty();
    }

    /** What is thrown for an operation that Alloy is known not to offer. */
    public static UnknownActionException missing(Operation operation) {
        return new UnknownActionException(NOTION, operation.id(), List.of());
    }

    /** The shortest of those that do the same is the one with the fewest conditions. */
    private Optional<ActionId> likeIt(Operation operation) {
        return list().stream()
                .map(ActionSummary::id)
                .filter(operation::isDoneBy)
                .min(Comparator.comparingInt((ActionId id) -> id.value().length())
                        .thenComparing(ActionId::value));
    }

    /** A list that cannot be had helps nobody on, and is asked for again. */
    private List<ActionSummary> list() {
        if (listed.isEmpty()) {
            try {
                listed = Optional.of(List.copyOf(catalogue.get()));
            } catch (RemoteServiceException e) {
                if (e.kind() == Kind.INTERRUPTED) {
                    throw e;
                }
                return List.of();
            }
        }
        return listed.orElse(List.of());
    }
}
