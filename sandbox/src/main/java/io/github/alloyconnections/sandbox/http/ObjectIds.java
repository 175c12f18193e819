package io.github.alloyconnections.sandbox.http;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Ids as MongoDB makes them: four bytes of creation second, five of machine, three of counter. */
public final class ObjectIds {

    private static final int LENGTH = 24;
    private static final String MACHINE = "5a9db0c0de";
    private static final int COUNTER_MASK = 0xffffff;

    private final Clock clock;
    private final AtomicInteger counter = new AtomicInteger();

    public ObjectIds(Clock clock) {
        this.clock = clock;
    }

    public String fresh() {
        return of(clock.instant(), counter.incrementAndGet());
    }

    public static String of(Instant created, int count) {
        String second = hex(created.getEpochSecond() & 0xffffffffL, 8);
        return second + MACHINE + hex(count & COUNTER_MASK, 6);
    }

    public static Instant createdAt(String id) {
        return Instant.ofEpochSecond(Long.parseLong(id.substring(0, 8), 16));
    }

    public static boolean isValid(String text) {
        return text.length() == LENGTH && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    private static String hex(long value, int width) {
        String digits = Long.toHexString(value);
        return "0".repeat(width - digits.length()) + digits;
    }
}
