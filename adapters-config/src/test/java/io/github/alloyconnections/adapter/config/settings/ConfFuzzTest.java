package io.github.alloyconnections.adapter.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.testing.FuzzSeeds;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a conf file; public, since {@code scripts/fuzz.sh} calls it. */
public final class ConfFuzzTest {

    private static final ConfPlace PLACE = new ConfPlace(Path.of("my.conf"), "my.conf", Origin.Kind.PROJECT_FILE);
    private static final String SECRET = "planted-0123456789";

    /** It is read or its trouble is told, and a key in it is never quoted. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        if (text.contains(SECRET)) {
            // The fuzzer has read this class, and takes it for a name.
            return;
        }
        ConfFile conf = ConfFile.of(text + "\nALLOY_API_KEY = \"" + SECRET + "\"\n", PLACE);

        assertThat(Stream.concat(conf.problems().stream(), conf.remarks().stream()))
                .allMatch(told -> told.startsWith("my.conf") && !told.contains(SECRET));
        assertThat(conf.values().values())
                .allMatch(value -> value.origin().shown().startsWith("my.conf"));
    }

    static List<byte[]> seeds() {
        return FuzzSeeds.of("conf");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_found_stays_right(byte[] seed) {
        fuzzerTestOneInput(seed);
    }
}
