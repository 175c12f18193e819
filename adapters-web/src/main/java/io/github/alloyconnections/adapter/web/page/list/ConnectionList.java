package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.adapter.web.page.part.Badge;
import io.github.alloyconnections.adapter.web.page.part.DisplayTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of connections.
 *
 * @param base what is put behind a path to stay with this connector; empty for the project's own
 * @param query which part is shown
 * @param lines the shown ones
 * @param all how many there are
 * @param counts how many match the search, by their health
 * @param columns those that have something to tell
 */
public record ConnectionList(
        String base,
        ListQuery query,
        List<Line> lines,
        int all,
        Map<ListQuery.Facet, Integer> counts,
        List<ListQuery.Column> columns) {

    /** More would be scrolled past, not read. */
    static final int PAGE = 50;

    private static final int NEIGHBOURS = 2;

    public ConnectionList {
        lines = List.copyOf(lines);
        counts = Map.copyOf(counts);
        columns = List.copyOf(columns);
    }

    /**
     * A connection in one line.
     *
     * @param account whose it is at its provider, if that is known
     * @param owner whose it is at Alloy, if not the project's
     * @param tested when its health was shown
     * @param why what became of it in the decision
     */
    public record Line(
            String id,
            String name,
            List<Badge> marks,
            String account,
            String owner,
            Badge health,
            Optional<DisplayTime> tested,
            DisplayTime created,
            String why,
            boolean chosen,
            boolean pinned) {}

    /** A link that leads to another part of the list; {@code current} is how much it is this one, in ARIA's words. */
    public record Link(String text, String href, @Nullable String current) {}

    static ConnectionList none() {
        return new ConnectionList("", ListQuery.all(), List.of(), 0, Map.of(), List.of());
    }

    /** How many match the search and the health. */
    int matching() {
        return counts.getOrDefault(query.facet(), 0);
    }

    public int pages() {
        return Math.max(1, (matching() + PAGE - 1) / PAGE);
    }

    public boolean hasColumn(ListQuery.Column column) {
        return columns.contains(column);
    }

    public String href(ListQuery other) {
        return other.href(base);
    }

    /** Where the whole list is. */
    public String whole() {
        return href(ListQuery.all());
    }

    /** The healths that occur. */
    public List<Link> facets() {
        List<Link> links = new ArrayList<>();
        for (ListQuery.Facet facet : ListQuery.Facet.values()) {
            int count = counts.getOrDefault(facet, 0);
            boolean current = facet == query.facet();
            if (count > 0 || current || facet == ListQuery.Facet.ALL) {
                links.add(new Link(
                        facet.title() + " " + Counts.grouped(count),
                        href(query.showing(facet)),
                        current ? "true" : null));
            }
        }
        return links;
    }

    /** What is shown of how many, in words. */
    public String range() {
        int first = (query.page() - 1) * PAGE + 1;
        return Counts.grouped(first) + "–" + Counts.grouped(first + lines.size() - 1) + " of "
                + Counts.grouped(matching());
    }

    /** The first, the last, and those around this one. */
    public List<Link> numbers() {
        List<Link> links = new ArrayList<>();
        int last = 0;
        for (int page = 1; page <= pages(); page = next(page)) {
            if (page > last + 1) {
                links.add(new Link("…", "", null));
            }
            links.add(new Link(Counts.grouped(page), href(query.at(page)), page == query.page() ? "page" : null));
            last = page;
        }
        return links;
    }

    private int next(int page) {
        int from = query.page() - NEIGHBOURS;
        int to = query.page() + NEIGHBOURS;
        if (page + 1 < from) {
            return from;
        }
        return page + 1 > to && page < pages() ? pages() : page + 1;
    }

    public Optional<String> previous() {
        return query.page() > 1 ? Optional.of(href(query.at(query.page() - 1))) : Optional.empty();
    }

    public Optional<String> following() {
        return query.page() < pages() ? Optional.of(href(query.at(query.page() + 1))) : Optional.empty();
    }

    /** Numbers as people read them. */
    public static final class Counts {

        private Counts() {}

        public static String grouped(int number) {
            return String.format(java.util.Locale.ROOT, "%,d", number);
        }
    }
}
