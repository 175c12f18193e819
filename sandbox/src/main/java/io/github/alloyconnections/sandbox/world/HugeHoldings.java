package io.github.alloyconnections.sandbox.world;

import io.github.alloyconnections.sandbox.http.ObjectIds;
import java.time.Instant;
import java.util.Optional;

/** One hundred thousand working credentials, each computed from its number; listed in no useful order. */
public final class HugeHoldings implements Holdings {

    private static final int SIZE = 100_000;
    private static final int STRIDE = 7_919;
    private static final Instant FIRST = Instant.parse("2025-01-01T00:00:00Z");
    private static final int SECONDS_APART = 60;
    private static final int COUNTER_START = 18;

    @Override
    public int size() {
        return SIZE;
    }

    /** The stride shares no divisor with the size, so every number comes exactly once. */
    @Override
    public Credential at(int position) {
        return numbered((int) ((long) position * STRIDE % SIZE));
    }

    @Override
    public Optional<Credential> find(String id) {
        if (!ObjectIds.isValid(id)) {
            return Optional.empty();
        }
        int number = Integer.parseInt(id.substring(COUNTER_START), 16);
        return number < SIZE && id(number).equalsIgnoreCase(id) ? Optional.of(numbered(number)) : Optional.empty();
    }

    private static Credential numbered(int number) {
        String suffix = number == 0 ? "" : " (" + (number + 1) + ")";
        return Credential.of(id(number), SeedConnections.USER_ID, "notion", SeedConnections.BASE_NAME + suffix);
    }

    public static String newestId() {
        return id(SIZE - 1);
    }

    private static String id(int number) {
        return ObjectIds.of(FIRST.plusSeconds((long) number * SECONDS_APART), number);
    }
}
