package io.github.alloyconnections.domain.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a fuzzer begins with, and what it once found: files in {@code src/test/resources/fuzz} of a module, each an input.
 * They are replayed with every build; {@code scripts/fuzz.sh} looks for more.
 */
public final class FuzzSeeds {

    private FuzzSeeds() {}

    /** The inputs kept for this target; there is at least one. */
    public static List<byte[]> of(String target) {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz", target))) {
            List<byte[]> seeds = files.sorted().map(FuzzSeeds::content).toList();
            if (seeds.isEmpty()) {
                throw new IllegalStateException("no seeds for " + target);
            }
            return seeds;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
