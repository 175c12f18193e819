package io.github.alloyconnections.adapter.alloy.provider;

import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ActionName;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.Optional;
import java.util.Set;

/** Tells which actions are known to change nothing; whatever is doubtful counts as writing. */
public final class KnownReads {

    private static final ConnectorId NOTION = new ConnectorId("notion");

    /** Notion's own operations, of which three are a POST. */
    private static final Set<String> OF_NOTION = Set.of(
            "get-self",
            "post-search",
            "retrieve-a-page",
            "retrieve-a-database",
            "post-database-query",
            "retrieve-a-data-source",
            "query-a-data-source",
            "get-block-children");

    private static final Set<String> READING_METHODS = Set.of("get", "head");

    private KnownReads() {}

    public static boolean contains(ActionTarget target) {
        return target.connector().equals(NOTION)
                && OF_NOTION.contains(target.action().value());
    }

    /** The method and the name must agree: there are providers that change things with a GET. */
    static boolean isRead(ActionTarget target, Optional<String> method) {
        return contains(target)
                || (method.filter(READING_METHODS::contains).isPresent()
                        && !ActionName.of(target.action()).soundsLikeWriting());
    }
}
