package io.github.alloyconnections.app.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is killed at random moments, before, amid and behind what it writes: a few rounds, and as many as wanted with
 * {@code -Dkills=100}, which scripts/kill-rounds.sh does.
 */
@Timeout(3600)
class KillRoundsIT {

    private static final int FEW = 3;
    private static final int ROUNDS = Integer.getInteger("kills", FEW);
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void pinning() throws Exception {
        assertHit("use", () -> new KilledUse(folder), ROUNDS);
    }

    @Test
    void connecting() throws Exception {
        assertHit("connect", () -> new KilledConnect(folder), ROUNDS);
    }

    @Test
    void pruning() throws Exception {
        assertHit("prune --apply", () -> new KilledPrune(folder), ROUNDS);
    }

    @Test
    void executing_a_write() throws Exception {
        assertHit("exec", () -> new KilledExec(folder), ROUNDS);
    }

    /** Each takes as long as an archive takes to be made, twice: a fifth of the others. */
    @Test
    @EnabledIfSystemProperty(named = "kills", matches = "\\d+")
    void making_the_archive_of_classes() throws Exception {
        assertHit("first start", () -> new KilledArchive(folder), Math.max(FEW, ROUNDS / 5));
    }

    private static void assertHit(String what, Killable.Maker maker, int rounds) throws Exception {
        Map<Moment, Integer> seen = new Rounds(maker, SEED).run(rounds);
        System.out.println("killed " + what + ": " + seen + ", seed " + SEED);
        assertThat(seen).as(what).containsKeys(Moment.BEFORE, Moment.DURING, Moment.AFTER);
    }
}
