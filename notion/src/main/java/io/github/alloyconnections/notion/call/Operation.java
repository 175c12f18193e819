package io.github.alloyconnections.notion.call;

import io.github.alloyconnections.domain.connection.ActionId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is done at Notion; the words of its id and of its other names, of which one verb and every noun must be there. */
public enum Operation {
    SEARCH("post-search", "post search find query", "", ""),
    READ_PAGE("retrieve-a-page", "retrieve get read fetch", "page", "property properties item content block"),
    CREATE_PAGE("post-page", "post create add make new", "page", "property block comment"),
    CHANGE_PAGE("patch-page", "patch update edit change", "page", "block property"),
    READ_DATABASE("retrieve-a-database", "retrieve get read fetch", "database", "page row query"),
    QUERY_DATABASE("post-database-query", "post query", "database query", "page"),
    READ_DATA_SOURCE("retrieve-a-data-source", "retrieve get read fetch", "data source", "page row query template"),
    QUERY_DATA_SOURCE("query-a-data-source", "post query", "data source query", "page template"),
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
    public ActionId id() {
        return new ActionId(id);
    }

    /** Whether it is of the version of Notion's API that has data sources. */
    boolean isOfDataSources() {
        return this == READ_DATA_SOURCE || this == QUERY_DATA_SOURCE;
    }

    private static Set<String> set(String words) {
        return Stream.of(words.split(" ", -1)).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }

    boolean isDoneBy(ActionId action) {
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
                .replaceAll("[^A-Za-z0-9]+", " ")
                .replaceAll("(?i)datasource", "data source");
        return Stream.of(parted.toLowerCase(Locale.ROOT).split(" ", -1))
                .map(word -> word.equals("children") ? "child" : word.replaceAll("(?<=[a-z]{3})s$", ""))
                .collect(Collectors.toSet());
    }
}
