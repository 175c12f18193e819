package io.github.alloyconnections.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a process has used so far, as Linux tells it; nothing of it is known elsewhere.
 *
 * @param processor time on processors, of all its threads
 * @param mebibytes memory that it holds now
 * @param most memory that it has held at once, in mebibytes
 */
public record Footprint(Duration processor, long mebibytes, long most) {

    private static final int STATE = 3;
    private static final int USER_TICKS = 14;
    private static final int SYSTEM_TICKS = 15;
    private static final long MILLIS_OF_A_TICK = 10;
    private static final long KIBI = 1024;
    private static final long SAMPLE_MILLIS = 2;

    static Optional<Footprint> of(long pid) {
        Path folder = Path.of("/proc", Long.toString(pid));
        try {
            String stat = Files.readString(folder.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long ticks = Long.parseLong(fields[USER_TICKS - STATE]) + Long.parseLong(fields[SYSTEM_TICKS - STATE]);
            String status = Files.readString(folder.resolve("status"));
            return Optional.of(new Footprint(
                    Duration.ofMillis(ticks * MILLIS_OF_A_TICK),
                    mebibytes(status, "VmRSS"),
                    mebibytes(status, "VmHWM")));
        } catch (IOException | RuntimeException gone) {
            return Optional.empty();
        }
    }

    /** What a process had used shortly before it ended; waits for that. */
    public static Optional<Footprint> atTheEndOf(Process process) throws InterruptedException {
        Optional<Footprint> last = Optional.empty();
        while (process.isAlive()) {
            Optional<Footprint> now = of(process.pid());
            last = now.filter(seen -> seen.most() > 0).isPresent() ? now : last;
            Thread.sleep(SAMPLE_MILLIS);
        }
        return last;
    }

    private static long mebibytes(String status, String name) {
        try (Stream<String> lines = status.lines()) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIBI)
                    .findFirst()
                    .orElse(0);
        }
    }
}
