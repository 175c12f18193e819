package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.testing.FuzzSeeds;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any words as a command line, one a line; public, since {@code scripts/fuzz.sh} calls it. */
public final class ArgumentsFuzzTest {

    private static final Set<Integer> DOCUMENTED = Set.of(0, 1, 2, 3, 4, 5, 6, 75, 130);

    /** What would start a program of the machine, and what writes where it is told to. */
    private static final Set<String> NOT_HERE = Set.of("run", "hook", "mcp", "watch");

    /** It ends with a code that is documented, and never with a stack trace. */
    public static void fuzzerTestOneInput(byte[] data) {
        String[] words = new String(data, StandardCharsets.UTF_8).split("\n", -1);
        if (words.length > 8 || List.of(words).stream().anyMatch(ArgumentsFuzzTest::isNotForHere)) {
            return;
        }
        CommandLineRun run = new CommandLineRun();

        int code = run.run(words);

        assertThat(DOCUMENTED).contains(code);
        assertThat(run.err() + run.out()).doesNotContain("\tat ", "Exception");
    }

    private static boolean isNotForHere(String word) {
        return NOT_HERE.contains(word) || word.startsWith("--record") || word.startsWith("--bundle");
    }

    static List<byte[]> seeds() {
        return FuzzSeeds.of("arguments");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_found_stays_right(byte[] seed) {
        fuzzerTestOneInput(seed);
    }
}
