package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.testing.FuzzSeeds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as Alloy's answer, the first of them says to what; public, since {@code scripts/fuzz.sh} calls it. */
public final class AnswerFuzzTest {

    private static final StubAlloy ALLOY = new StubAlloy();
    private static final int[] STATUSES = {200, 200, 400, 401, 403, 404, 429, 500};

    /** A list, a catalogue, an outcome or the promised failure; and only words about a credential say that it is gone. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        int kind = data[0] & 0x7f;
        byte[] body = Arrays.copyOfRange(data, 1, data.length);
        StubAlloy.Answer answer = StubAlloy.bytes(STATUSES[kind % STATUSES.length], "application/json", body);
        ALLOY.on(AlloyTest.SEARCH, answer).on(AlloyTest.USER_LIST, answer).on("GET /connectors", answer);
        Pacing real = Pacing.standard();
        Pacing once = new Pacing(
                1, real.firstPause(), real.noNewTryAfter(), real.patience(), real.calm(), 1_000_000, real.inFlight());
        try (AlloyAdapters adapters = AlloyAdapters.over(
                AlloyTest.settings(ALLOY.url()), AlloyTest.CLOCK, once, new AlloyTest.FakeTicker())) {
            ask(adapters, kind, new String(body, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
        } catch (RemoteServiceException told) {
            assertThat(told.getMessage()).startsWith("Tried to ").doesNotContain(AlloyTest.KEY);
        }
    }

    private static void ask(AlloyAdapters adapters, int kind, String body) {
        switch (kind / STATUSES.length % 3) {
            case 0 -> {
                ProbeOutcome outcome =
                        adapters.probe().probe(AlloyTest.ID, AlloyTest.NOTION, AlloyTest.USER, Optional.empty());
                if (outcome instanceof ProbeOutcome.CredentialNotFound) {
                    assertThat(body).contains("credential");
                }
            }
            case 1 ->
                assertThat(adapters.directory().listAll(AlloyTest.USER).connections())
                        .allMatch(connection -> connection.id().value().length() == 24);
            default -> assertThat(adapters.catalog().connectors()).doesNotContainNull();
        }
    }

    static List<byte[]> seeds() {
        return FuzzSeeds.of("answer");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_found_stays_right(byte[] seed) {
        fuzzerTestOneInput(seed);
    }
}
