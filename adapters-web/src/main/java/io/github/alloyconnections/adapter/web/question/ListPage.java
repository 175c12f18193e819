package io.github.alloyconnections.adapter.web.question;

import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A part of a list, newest first. The cursor names the last row of the part before, by its place in that order and not by
 * its number, so that nothing is shown twice or left out when connections come and go meanwhile.
 */
public record ListPage(List<ConnectionEntry> entries, Optional<String> next) {

    /** Longer lists are handed out in parts, whether or not that was asked for. */
    public static final int MOST = 1_000;

    private static final Comparator<ConnectionEntry> ORDER =
            Comparator.comparing(ConnectionEntry::connection, Connection.NEWEST_FIRST);

    /** What a caller wants to see of a list. */
    public record Wish(int limit, Optional<Place> after) {

        public static Wish of(QueryParameters query) {
            return new Wish(
                    query.text("limit").map(Wish::limit).orElse(MOST),
                    query.text("cursor").map(Place::read));
        }

        /** The whole list, as far as it is handed out at once. */
        public static Wish all() {
            return new Wish(MOST, Optional.empty());
        }

        private static int limit(String text) {
            if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                throw RefusedRequestException.usage("limit must be a number between 1 and " + MOST);
            }
            return Integer.parseInt(text);
        }
    }

    /** Where in the order a connection stands, as a cursor tells it. */
    record Place(Instant at, ConnectionId id) {

        private static final Comparator<Place> NEWEST_FIRST =
                Comparator.comparing(Place::at).thenComparing(Place::id).reversed();

        public static Place of(ConnectionEntry entry) {
            return new Place(entry.connection().createdAt(), entry.id());
        }

        boolean isBefore(ConnectionEntry entry) {
            return NEWEST_FIRST.compare(this, of(entry)) < 0;
        }

        String cursor() {
            byte[] text = (id + " " + at).getBytes(StandardCharsets.US_ASCII);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
        }

        static Place read(String cursor) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
                String[] parts = text.split(" ", 2);
                return new Place(Instant.parse(parts[1]), new ConnectionId(parts[0]));
            } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException nonsense) {
                throw RefusedRequestException.usage("cursor must be a nextCursor as an answer of this path had it");
            }
        }
    }

    public static ListPage of(ConnectionOverview overview, Wish wish) {
        List<ConnectionEntry> rest = overview.entries().stream()
                .sorted(ORDER)
                .filter(entry -> wish.after().map(last -> last.isBefore(entry)).orElse(true))
                .limit(wish.limit() + 1L)
                .toList();
        if (rest.size() <= wish.limit()) {
            return new ListPage(rest, Optional.empty());
        }
        List<ConnectionEntry> shown = rest.subList(0, wish.limit());
        Place last = Place.of(shown.get(shown.size() - 1));
        return new ListPage(shown, Optional.of(last.cursor()));
    }
}
