package io.github.alloyconnections.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Kills over and over: before the write, amid it, behind it, and anywhere in a run, in turn. */
final class Rounds {

    private static final Set<Moment> WANTED = Set.of(Moment.BEFORE, Moment.DURING, Moment.AFTER);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int MOST_IN_VAIN = 8;
    private static final int AIMS = 4;
    private static final long LITTLE = TimeUnit.MILLISECONDS.toNanos(4);

    private final Killable.Maker maker;
    private final Random random;
    private final Map<Moment, Integer> seen = new EnumMap<>(Moment.class);
    private long whole;
    private long untilAmid;

    Rounds(Killable.Maker maker, long seed) {
        this.maker = maker;
        this.random = new Random(seed);
    }

    /** At least so many, and more until every moment was seen; that is given up after eight times as many. */
    Map<Moment, Integer> run(int rounds) throws Exception {
        measure();
        for (int round = 0;
                round < rounds || (!seen.keySet().containsAll(WANTED) && round < rounds * MOST_IN_VAIN);
                round++) {
            once(round);
        }
        return seen;
    }

    /** How long it takes if nobody disturbs it. */
    private void measure() throws Exception {
        try (Killable killable = maker.make()) {
            long start = System.nanoTime();
            Process process = killable.start();
            awaitThat(killable::isAmid, process);
            untilAmid = System.nanoTime() - start;
            assertThat(process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)).isTrue();
            whole = System.nanoTime() - start;
            killable.kill(process);
            assertThat(killable.look()).as("undisturbed").isIn(Moment.MISSED, Moment.AFTER);
        }
    }

    private void once(int round) throws Exception {
        try (Killable killable = maker.make()) {
            Process process = killable.start();
            switch (round % AIMS) {
                case 0 -> await(process, random.nextLong(untilAmid));
                case 1 -> {
                    awaitThat(killable::isAmid, process);
                    await(process, random.nextLong(1 + Math.min(whole - untilAmid, LITTLE)));
                }
                case 2 -> {
                    awaitThat(killable::isOver, process);
                    await(process, random.nextLong(LITTLE));
                }
                default -> await(process, random.nextLong(whole + whole / 8));
            }
            killable.kill(process);
            seen.merge(killable.look(), 1, Integer::sum);
            killable.comeAgain();
        }
    }

    private static void awaitThat(BooleanSupplier seen, Process process) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (process.isAlive() && !seen.getAsBoolean() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(50));
        }
    }

    private static void await(Process process, long nanos) throws InterruptedException {
        process.waitFor(nanos, TimeUnit.NANOSECONDS);
    }
}
