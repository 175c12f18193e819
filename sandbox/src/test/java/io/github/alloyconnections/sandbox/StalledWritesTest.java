package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.sandbox.world.Connectors;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class StalledWritesTest {

    private static final String WRITE = "\"requestBody\":{\"parent\":{\"workspace\":true},\"properties\":{}}";

    private static int pages(Client user) {
        return user.notion("post-search", Sandboxes.NEWEST, "")
                .json()
                .at("/responseData/results")
                .size();
    }

    @Test
    void a_write_is_carried_out_though_its_answer_does_not_come() {
        Sandbox sandbox = Sandboxes.start("stalled-writes");
        Client user = Client.ofUser(sandbox);
        CompletableFuture<Answer> write =
                CompletableFuture.supplyAsync(() -> user.notion("post-page", Sandboxes.NEWEST, WRITE));
        while (pages(user) < 7) {
            Thread.onSpinWait();
        }

        assertThat(write).isNotDone();
        sandbox.close();
        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(write::join)
                .withCauseInstanceOf(UncheckedIOException.class);
    }

    @Test
    void what_writes_is_known_for_every_connector() {
        assertThat(Connectors.writes("notion", "post-search")).isFalse();
        assertThat(Connectors.writes("slack", "auth_test")).isFalse();
        assertThat(Connectors.writes("notion", "patch-page")).isTrue();
        assertThat(Connectors.writes("twilio", "getNumberAndRelease")).isTrue();
        assertThat(Connectors.writes("nothing", "patch-page")).isFalse();
    }
}
