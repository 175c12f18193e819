package io.github.alloyconnections.adapter.config.dotenv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.testing.FuzzSeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a dotenv file; public, since {@code scripts/fuzz.sh} calls it. */
public final class EnvFileFuzzTest {

    private static final String PIN = "CONNECTION_ID";
    private static final String ID = "6910029dd6d6670fb1742f05";

    /** Nothing but the pin's value may change, and it is what was meant. */
    public static void fuzzerTestOneInput(byte[] data) {
        DotEnvDocument before = DotEnvDocument.of(data);
        Optional<DotEnvDocument> after = DotEnvEdit.apply(before, PIN, ID);
        after.ifPresent(edited -> {
            assertThat(meanings(edited)).isEqualTo(intended(before));
            assertThat(DotEnvEdit.apply(edited, PIN, ID)).contains(edited);
        });
    }

    private static List<String> intended(DotEnvDocument before) {
        List<String> meanings = new ArrayList<>(meanings(before));
        int last = before.effective(PIN)
                .map(pin -> before.assignments().lastIndexOf(pin))
                .orElse(meanings.size());
        if (last < meanings.size()) {
            meanings.remove(last);
        }
        meanings.add(last, PIN + "=" + ID);
        return meanings;
    }

    private static List<String> meanings(DotEnvDocument document) {
        return document.assignments().stream()
                .map(each -> each.name() + "=" + each.value())
                .toList();
    }

    static List<byte[]> seeds() {
        return FuzzSeeds.of("env");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_found_stays_right(byte[] seed) {
        fuzzerTestOneInput(seed);
    }
}
