package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    private static final int CALLERS = 64;

    private final Sandbox sandbox = Sandboxes.start("seed");
    private final Client user = Client.ofUser(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static <T> List<T> atOnce(Supplier<T> call) {
        List<CompletableFuture<T>> started = IntStream.range(0, CALLERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(call, task -> new Thread(task).start()))
                .toList();
        return started.stream().map(CompletableFuture::join).toList();
    }

    @Test
    void consents_at_once_make_one_connection_each() {
        List<Answer> answers =
                atOnce(() -> ConsentTest.decide(sandbox, ConsentTest.begin(sandbox, "http://localhost:1/x"), "allow"));
        List<String> ids = user.get(Sandboxes.LIST).json().findValuesAsText("credentialId");

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(ids).hasSize(11 + CALLERS).doesNotHaveDuplicates();
    }

    @Test
    void clicks_at_once_on_one_consent_make_one_connection() {
        String url = ConsentTest.begin(sandbox, "http://localhost:1/x");
        List<Answer> answers = atOnce(() -> ConsentTest.decide(sandbox, url, "allow"));

        assertThat(answers).extracting(Answer::status).containsOnly(303);
        assertThat(user.get(Sandboxes.LIST).json().path("data")).hasSize(12);
    }

    @Test
    void pages_written_at_once_are_all_kept() {
        atOnce(() -> user.notion(
                "post-page", Sandboxes.NEWEST, "\"requestBody\":{\"parent\":{\"workspace\":true},\"properties\":{}}"));

        assertThat(user.notion("post-search", Sandboxes.NEWEST, "").json().at("/responseData/results"))
                .hasSize(6 + CALLERS);
    }

    @Test
    void requests_at_once_are_all_recorded() {
        atOnce(() -> user.get("/connectors"));

        assertThat(sandbox.requests()).hasSize(CALLERS);
    }
}
