package io.github.alloyconnections.adapter.alloy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.alloy.http.Pacing;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged answers lead to a result or to the one failure that is promised, and to nothing else. */
class MutationTest extends AlloyTest {

    /** {@code -Drounds=1000} damages more; {@code scripts/fuzz.sh} damages for minutes. */
    private static final int ROUNDS = Integer.getInteger("rounds", 50);

    private static final String LIST = """
            {"data":{"credentials":[{"credentialId":"69110206d6d6670fb17451f8","type":"notion-oauth2","name":"a \\u20ac",
            "createdAt":"2025-11-09T21:05:10.123Z"},{"_id":{"$oid":"691100acd6d6670fb1745176"},"connector":{"id":"notion"},
            "created_at":1762722310}]},"pagination":{"hasMore":false,"nextCursor":null},"error":null,"success":true}""";
    private static final String EXECUTED = """
            {"executionId":"e","status":"success","responseData":{"object":"list","results":[{"id":1},{"id":2.5e3}],
            "errors":[],"ok":true,"message":"m","code":null}}""";
    private static final String ERROR = """
            {"error":{"code":"INVALID_INPUT","message":"Credential not found","details":[{"a":null}]},"statusCode":400}""";
    private static final String CATALOG = """
            {"connectors":[{"id":"notion","name":"Notion","category":["Docs",7,{"a":[]}],"icon":"x"},{"id":"zohoCRM"}]}""";
    private static final String RESOURCES = """
            {"resources":[{"actions":[{"id":"listItems","httpMethod":"get","parameters":[{"name":"n","in":"query",
            "required":true,"schema":{"default":1}}],"requestBody":{"required":[]}},"getItem"]}]}""";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_damaged_list_is_a_list_or_a_failure(long seed) {
        rounds(seed, LIST, 200, USER_LIST, adapters -> {
            Listing listing = adapters.directory().list(NOTION, USER);
            assertThat(listing.connections()).hasSizeLessThanOrEqualTo(2);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void a_damaged_catalogue_is_one_or_a_failure(long seed) {
        rounds(
                seed,
                CATALOG,
                200,
                "GET /connectors",
                adapters -> assertThat(adapters.catalog().connectors()).hasSizeLessThanOrEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void a_damaged_answer_to_a_probe_is_an_outcome(long seed) {
        rounds(seed, EXECUTED, 200, SEARCH, this::probeNotion);
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 10})
    void a_damaged_error_is_an_outcome(long seed) {
        rounds(seed, ERROR, 400, SEARCH, this::probeNotion);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void damaged_resources_are_an_outcome(long seed) {
        rounds(seed, RESOURCES, 200, "GET /connectors/other/resources", adapters -> {
            ProbeOutcome outcome = adapters.probe()
                    .probe(
                            ID,
                            new io.github.alloyconnections.domain.connection.ConnectorId("other"),
                            Owner.key(),
                            Optional.empty());
            assertThat(outcome).isNotInstanceOf(ProbeOutcome.Answered.class);
        });
    }

    private void probeNotion(AlloyAdapters adapters) {
        assertThat(adapters.probe().probe(ID, NOTION, USER, Optional.empty())).isNotNull();
    }

    /** What a test asks of adapters; may meet the promised failure. */
    @FunctionalInterface
    private interface Question {
        void to(AlloyAdapters adapters);
    }

    private void rounds(long seed, String sample, int status, String request, Question question) {
        Random random = new Random(seed);
        Pacing quick = new Pacing(
                1, quick().firstPause(), quick().noNewTryAfter(), quick().patience(), quick().calm(), 1_000_000, 4);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = damage(sample.getBytes(UTF_8), random);
            alloy.on(request, StubAlloy.bytes(status, "application/json", damaged));
            AlloyAdapters adapters = adapters(settings(alloy.url()), quick);
            try {
                question.to(adapters);
            } catch (RemoteServiceException e) {
                assertThat(e.getMessage()).startsWith("Tried to ");
            } catch (RuntimeException | Error e) {
                throw new AssertionError("round " + round + ": " + new String(damaged, ISO_8859_1), e);
            }
        }
    }

    private static byte[] damage(byte[] sample, Random random) {
        String text = new String(sample, ISO_8859_1);
        int wounds = 1 + random.nextInt(4);
        for (int wound = 0; wound < wounds; wound++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(12));
            text = switch (random.nextInt(5)) {
                case 0 -> text.substring(0, from) + text.substring(to);
                case 1 -> text.substring(0, from) + text.substring(from, to).repeat(3) + text.substring(to);
                case 2 -> text.substring(0, from) + (char) random.nextInt(256) + text.substring(to);
                case 3 -> text.substring(0, from) + token(random) + text.substring(to);
                default -> text.substring(0, Math.max(from, text.length() / 2));
            };
        }
        return text.getBytes(ISO_8859_1);
    }

    private static String token(Random random) {
        String[] tokens = {
            "{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e999", "-0", "\\u0000", "\\", "[[", "{}"
        };
        return tokens[random.nextInt(tokens.length)];
    }
}
