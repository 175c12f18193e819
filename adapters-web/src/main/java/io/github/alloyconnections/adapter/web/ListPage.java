package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a list, newest first. The cursor names the last row of the part before, by its place in that order and not by
 * its number, so that nothing is shown twice or left out when connections come and go meanwhile.
 */
record ListPage(List<ConnectionEntry> entries, Optional<String> next) {

    static final int MOST = 1_000;

    private static final Comparator<ConnectionEntry> ORDER =
            Comparator.comparing(ConnectionEntry::connection, Connection.NEWEST_FIRST);

    /** What a caller wants to see of a list. */
    record Wish(int limit, Optional<String> after) {

        /** Empty if the whole list is wanted. */
        static Optional<Wish> of(QueryParameters query) {
            Optional<String> cursor = query.text("cursor").map(Wish::key);
            Optional<Integer> limit = query.text("limit").map(Wish::limit);
            return limit.isEmpty() && cursor.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Wish(limit.orElse(MOST), cursor));
        }

        private static int limit(String text) {
            if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                throw RefusedRequestException.usage("limit must be a number between 1 and " + MOST);
            }
            return Integer.parseInt(text);
        }

        private static String key(String cursor) {
            try {
                String key = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
                if (key.matches(KEY)) {
                    return key;
                }
            } catch (IllegalArgumentException e) {
                throw badCursor();
            }
            throw badCursor();
        }

        private static RefusedRequestException badCursor() {
            return RefusedRequestException.usage("cursor must be a nextCursor as an answer of this path had it");
        }
    }

    /** A time, made to sort as text, and an id. */
    private static final String KEY = "[0-9]{20} [0-9a-f]{24}";

    static ListPage of(ConnectionOverview overview, Wish wish) {
        List<ConnectionEntry> rest = overview.entries().stream()
                .sorted(ORDER)
                .filter(entry -> wish.after()
                        .filter(last -> key(entry).compareTo(last) >= 0)
                        .isEmpty())
                .toList();
        List<ConnectionEntry> shown = rest.stream().limit(wish.limit()).toList();
        Optional<String> next =
                rest.size() > shown.size() ? Optional.of(cursor(shown.get(shown.size() - 1))) : Optional.empty();
        return new ListPage(shown, next);
    }

    private static String cursor(ConnectionEntry last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key(last).getBytes(StandardCharsets.US_ASCII));
    }

    private static String key(ConnectionEntry entry) {
        // Times before 1970 sort, too.
        long millis = entry.connection().createdAt().toEpochMilli() + Long.MAX_VALUE / 2;
        return String.format(Locale.ROOT, "%020d %s", millis, entry.id());
    }
}
