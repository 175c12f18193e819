package io.github.alloyconnections.domain.usecase.notion;

import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Notion's operations, under whichever ids Alloy offers them.
 *
 * <p>They are called by Notion's own ids, and only where Alloy knows none of that name its list is asked, once, for the
 * one that does the same.
 */
final class NotionActions {

    static final ConnectorId NOTION = new ConnectorId("notion");

    private final Supplier<List<ActionSummary>> catalogue;
    private final Map<Operation, ActionId> found = new ConcurrentHashMap<>();
    private volatile Optional<List<ActionSummary>> listed = Optional.empty();

    public NotionActions(Supplier<List<ActionSummary>> catalogue) {
        this.catalogue = catalogue;
    }

    /** What is done at Notion; the words of its id and of its other names, of which one verb and every noun must be there. */
    enum Operation {
        SEARCH("post-search", "post search find query", "", ""),
        READ_PAGE("retrieve-a-page", "retrieve get read fetch", "page", "property properties item content block"),
        CREATE_PAGE("post-page", "post create add make new", "page", "property block comment"),
        CHANGE_PAGE("patch-page", "patch update edit change", "page", "block property"),
        READ_DATABASE("retrieve-a-database", "retrieve get read fetch", "database", "page row query"),
        READ_BLOCKS("get-block-children", "retrieve get read fetch list", "block child", ""),
        ADD_BLOCKS("patch-block-children", "patch append add", "block child", "");

        private final String id;
        private final String verbs;
        private final String nouns;
        private final String others;

        Operation(String id, String verbs, String nouns, String others) {
            this.id = id;
            this.verbs = verbs;
            this.nouns = nouns;
            this.others = others;
        }

        /** Notion's own id of it. */
        ActionId id() {
            return new ActionId(id);
        }

        private static Set<String> set(String words) {
            return Stream.of(words.split(" ", -1))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        }

        private boolean isDoneBy(ActionId action) {
            Set<String> words = words(action.value());
            boolean searches = this != SEARCH || words.contains("search");
            return searches
                    && set(verbs).stream().anyMatch(words::contains)
                    && words.containsAll(set(nouns))
                    && set(others).stream().noneMatch(words::contains);
        }

        /** In lower case and the singular, so that {@code retrieveBlockChildren} and {@code get_blocks_children} are alike. */
        private static Set<String> words(String id) {
            String parted = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
                    .replaceAll("[^A-Za-z0-9]+", " ");
            return Stream.of(parted.toLowerCase(Locale.ROOT).split(" ", -1))
                    .map(word -> word.equals("children") ? "child" : word.replaceAll("(?<=[a-z]{3})s$", ""))
                    .collect(Collectors.toSet());
        }
    }

    /**
     * Does what is done by an operation's action.
     *
     * @throws MissingException if Alloy has none for it
     */
    <T> T through(Operation operation, Function<ActionId, T> call) {
        ActionId known = Optional.ofNullable(found.get(operation)).orElse(operation.id());
        try {
            return call.apply(known);
        } catch (RemoteServiceException e) {
            if (e.kind() != Kind.NOT_FOUND) {
                throw e;
            }
            ActionId other = likeIt(operation)
                    .filter(id -> !id.equals(known))
                    .orElseThrow(() -> new MissingException(operation));
            T result = again(operation, other, call);
            found.put(operation, other);
            return result;
        }
    }

    private static <T> T again(Operation operation, ActionId other, Function<ActionId, T> call) {
        try {
            return call.apply(other);
        } catch (RemoteServiceException e) {
            throw e.kind() == Kind.NOT_FOUND ? new MissingException(operation) : e;
        }
    }

    /** Whether Alloy's list is there and has nothing that does this. */
    boolean isKnownToBeMissing(Operation operation) {
        List<ActionSummary> all = list();
        return !all.isEmpty()
                && all.stream().noneMatch(one -> one.id().equals(operation.id()))
                && likeIt(operation).isEmpty();
    }

    /** What is thrown for an operation that Alloy is known not to offer. */
    static MissingException missing(Operation operation) {
        return new MissingException(operation);
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

    /** Alloy offers no action for an operation; never leaves this package. */
    static final class MissingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Operation operation;

        private MissingException(Operation operation) {
            super(null, null, false, false);
            this.operation = operation;
        }

        Operation operation() {
            return operation;
        }
    }
}
