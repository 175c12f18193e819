package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadDayPresetsTest {

    /** What each of so many calls brings: the status and body, or that the connection broke. */
    private static List<String> outcomes(int count, Supplier<Answer> call) {
        return IntStream.range(0, count).mapToObj(i -> outcome(call)).toList();
    }

    private static String outcome(Supplier<Answer> call) {
        try {
            Answer answer = call.get();
            return answer.status() + " " + answer.body();
        } catch (UncheckedIOException broken) {
            return "broken";
        }
    }

    private static List<String> listings(Sandbox sandbox, int count) {
        return outcomes(count, () -> Client.of(sandbox).get(Sandboxes.LIST));
    }

    @Test
    void rate_limited_says_when_to_come_back_in_seconds() {
        try (Sandbox sandbox = Sandboxes.start("rate-limited")) {
            Answer answer = Client.of(sandbox).get("/connectors");

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo("30");
        }
    }

    @Test
    void rate_limited_probes_say_it_as_a_date() {
        try (Sandbox sandbox = Sandboxes.start("rate-limited-probes")) {
            Answer answer = Client.ofUser(sandbox).probe(Sandboxes.NEWEST);
            ZonedDateTime until =
                    ZonedDateTime.parse(answer.header("Retry-After"), DateTimeFormatter.RFC_1123_DATE_TIME);

            assertThat(answer.status()).isEqualTo(429);
            assertThat(until.toInstant()).isEqualTo(Sandboxes.NOW.plusSeconds(30));
        }
    }

    @Test
    void rate_limited_briefly_lets_the_second_try_pass() {
        try (Sandbox sandbox = Sandboxes.start("rate-limited-briefly")) {
            Client user = Client.ofUser(sandbox);

            assertThat(List.of(
                            user.get(Sandboxes.LIST).status(),
                            user.get(Sandboxes.LIST).status()))
                    .containsExactly(429, 200);
            assertThat(List.of(
                            user.probe(Sandboxes.NEWEST).status(),
                            user.probe(Sandboxes.NEWEST).status()))
                    .containsExactly(429, 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rate-limited-probes", "outage-probes", "garbage-probes"})
    void probes_alone_leaves_lists_and_catalogue_intact(String preset) {
        try (Sandbox sandbox = Sandboxes.start(preset)) {
            assertThat(Client.of(sandbox).get(Sandboxes.LIST).json().path("data"))
                    .hasSize(11);
            assertThat(Client.of(sandbox).get("/connectors").status()).isEqualTo(200);
        }
    }

    @Test
    void outage_fails_in_every_way_and_never_succeeds() {
        try (Sandbox sandbox = Sandboxes.start("outage")) {
            // With POST, because the client repeats a GET by itself when the connection is dropped.
            List<String> answers = outcomes(10, () -> Client.ofUser(sandbox).probe(Sandboxes.NEWEST));

            assertThat(answers)
                    .anyMatch(each -> each.startsWith("503 {"))
                    .anyMatch(each -> each.startsWith("502 <html>"))
                    .anyMatch(each -> each.startsWith("504 <html>"))
                    .anyMatch("500 "::equals)
                    .contains("broken")
                    .noneMatch(each -> each.startsWith("200"));
        }
    }

    @Test
    void outage_probes_fail_the_execute() {
        try (Sandbox sandbox = Sandboxes.start("outage-probes")) {
            assertThat(Client.ofUser(sandbox).probe(Sandboxes.NEWEST).status()).isEqualTo(503);
        }
    }

    @Test
    void garbage_is_never_a_list() {
        try (Sandbox sandbox = Sandboxes.start("garbage")) {
            List<String> brief = listings(sandbox, 10).stream()
                    .filter(each -> each.length() < 100_000)
                    .toList();

            assertThat(brief).hasSize(9).contains("broken", "200 ", "200 42", "200 {\"data\":\"soon\"}");
            assertThat(brief)
                    .noneMatch(each -> SandboxJson.parse(each.replaceFirst("^200 ", ""))
                            .filter(tree -> tree.isArray() || tree.path("data").isArray())
                            .isPresent());
        }
    }

    @Test
    void garbage_can_be_large_but_is_bounded() {
        try (Sandbox sandbox = Sandboxes.start("garbage")) {
            List<Integer> lengths =
                    listings(sandbox, 10).stream().map(String::length).toList();

            assertThat(lengths).anyMatch(length -> length > 8_000_000).allMatch(length -> length < 9_000_000);
        }
    }

    @Test
    void a_refused_key_is_refused_everywhere() {
        try (Sandbox sandbox = Sandboxes.start("key-refused")) {
            Client user = Client.ofUser(sandbox);

            assertThat(List.of(
                            user.get(Sandboxes.LIST).status(),
                            user.get("/connectors").status(),
                            user.probe(Sandboxes.NEWEST).status()))
                    .containsOnly(401);
        }
    }

    @Test
    void a_dropped_connection_is_seen_as_such() {
        try (Sandbox sandbox = Sandboxes.start("lost-writes")) {
            Throwable thrown = catchThrowable(() -> Client.ofUser(sandbox)
                    .notion(
                            "post-page",
                            Sandboxes.NEWEST,
                            "\"requestBody\":{\"parent\":{\"workspace\":true},\"properties\":{}}"));

            assertThat(thrown).isInstanceOf(UncheckedIOException.class);
            assertThat(Client.ofUser(sandbox)
                            .notion("post-search", Sandboxes.NEWEST, "")
                            .json()
                            .at("/responseData/results"))
                    .hasSize(7);
        }
    }
}
