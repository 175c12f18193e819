package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.adapter.web.http.Links;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.domain.health.HealthState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which part of a list a page shows, and in which order: all of it stands in the page's address, so that it can be shared.
 *
 * @param search what the shown ones have in their name, id, account or owner; empty for all
 * @param page from 1
 */
public record ListQuery(String search, Facet facet, Column column, boolean descending, int page) {

    /** The parameters that make it. */
    static final String[] NAMES = {"q", "health", "sort", "page"};

    private static final int LONGEST = 100;

    /** What a column is sorted by. */
    public enum Column {
        NAME("name", "Name"),
        ACCOUNT("account", "Account"),
        OWNER("owner", "Owner"),
        HEALTH("health", "Health"),
        CREATED("created", "Created");

        private final String word;
        private final String title;

        Column(String word, String title) {
            this.word = word;
            this.title = title;
        }

        public String word() {
            return word;
        }

        public String title() {
            return title;
        }
    }

    /** Healths that are looked at together. */
    enum Facet {
        ALL("", "All"),
        WORK("working", "Work"),
        DEAD("dead", "Do not work"),
        UNSURE("unsure", "Not sure"),
        UNTESTED("untested", "Not tested");

        private final String word;
        private final String title;

        Facet(String word, String title) {
            this.word = word;
            this.title = title;
        }

        public String title() {
            return title;
        }

        /** The one facet besides {@link #ALL} that this health belongs to. */
        static Facet of(Optional<HealthState> state) {
            return state.map(known -> known.isUsable() ? WORK : known.isDead() ? DEAD : UNSURE)
                    .orElse(UNTESTED);
        }
    }

    /** All, the newest first. */
    static ListQuery all() {
        return new ListQuery("", Facet.ALL, Column.CREATED, true, 1);
    }

    /** Reads it from a query or a form. */
    static ListQuery of(Function<String, Optional<String>> text) {
        String sort = text.apply("sort").orElse("-" + Column.CREATED.word);
        String search = text.apply("q").map(String::strip).orElse("");
        if (search.length() > LONGEST) {
            throw RefusedRequestException.usage("a search takes " + LONGEST + " characters at the most");
        }
        return new ListQuery(
                search,
                text.apply("health").map(ListQuery::facet).orElse(Facet.ALL),
                column(sort.startsWith("-") ? sort.substring(1) : sort),
                sort.startsWith("-"),
                text.apply("page").map(ListQuery::number).orElse(1));
    }

    private static Column column(String word) {
        return Stream.of(Column.values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> RefusedRequestException.usage(
                        "sort must be one of name, account, owner, health, created, or one of them after a hyphen"));
    }

    private static Facet facet(String word) {
        return Stream.of(Facet.values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () -> RefusedRequestException.usage("health must be one of working, dead, unsure, untested"));
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,6}")) {
            throw RefusedRequestException.usage("page must be a number from 1");
        }
        return Integer.parseInt(text);
    }

    ListQuery showing(Facet other) {
        return new ListQuery(search, other, column, descending, 1);
    }

    ListQuery at(int other) {
        return new ListQuery(search, facet, column, descending, other);
    }

    /** Sorted by this column; the other way round if it is already. Times begin with the latest. */
    public ListQuery by(Column other) {
        boolean turned = other == column ? !descending : other == Column.CREATED;
        return new ListQuery(search, facet, other, turned, 1);
    }

    /** How a column's heading tells that the list is sorted by it, in ARIA's words. */
    public String sorted(Column other) {
        return other != column ? "none" : descending ? "descending" : "ascending";
    }

    String sort() {
        return (descending ? "-" : "") + column.word;
    }

    /** What differs from the whole list, as parameters. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            fields.put("q", search);
        }
        if (facet != Facet.ALL) {
            fields.put("health", facet.word);
        }
        if (!sort().equals(all().sort())) {
            fields.put("sort", sort());
        }
        if (page != 1) {
            fields.put("page", Integer.toString(page));
        }
        return fields;
    }

    /** The address of this part; the base already names the connector, if need be. */
    String href(String base) {
        StringBuilder address = new StringBuilder("/").append(base);
        fields().forEach((name, value) -> address.append(address.length() == 1 ? '?' : '&')
                .append(name)
                .append('=')
                .append(Links.encoded(value)));
        return address.toString();
    }
}
