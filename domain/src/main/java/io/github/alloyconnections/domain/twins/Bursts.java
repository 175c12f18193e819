package io.github.alloyconnections.domain.twins;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Runs of connections that came shortly one after the other, by the times in their ids: somebody tried again and again.
 */
public record Bursts(List<Burst> largestFirst) {

    private static final Duration LONGEST_GAP = Duration.ofMinutes(15);
    private static final int SHOWN = 3;

    /** So many within so long. */
    public record Burst(int count, Duration span) {

        @Override
        public String toString() {
            long minutes = (span.toSeconds() + 59) / 60;
            return count + " within " + Math.max(1, minutes) + " min";
        }
    }

    public Bursts {
        largestFirst = List.copyOf(largestFirst);
    }

    /** The bursts among these connections. */
    public static Bursts among(List<Connection> connections) {
        List<Instant> times = connections.stream()
                .map(Connection::id)
                .map(ConnectionId::createdAt)
                .sorted()
                .toList();
        List<Burst> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= times.size(); i++) {
            boolean ends = i == times.size()
                    || Duration.between(times.get(i - 1), times.get(i)).compareTo(LONGEST_GAP) > 0;
            if (ends && i - start > 1) {
                found.add(new Burst(i - start, Duration.between(times.get(start), times.get(i - 1))));
            }
            start = ends ? i : start;
        }
        found.sort(Comparator.comparingInt(Burst::count).reversed());
        return new Bursts(found);
    }

    /** What they tell, in words; empty if there is none. */
    public Optional<String> told() {
        return largestFirst.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        largestFirst.stream().limit(SHOWN).map(Burst::toString).collect(Collectors.joining(", "))
                                + ": retries of one sitting" + (largestFirst.size() > 1 ? " each" : ""));
    }
}
