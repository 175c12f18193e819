package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program as a server, ended by a signal while a write and reads are under way. */
class EndedServerIT {

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final int ENDED_BY_SIGTERM = 143;
    private static final String PAGE = "{\"body\":{\"parent\":{\"type\":\"workspace\",\"workspace\":true}},"
            + "\"connection\":\"" + HeldAlloy.CONNECTION + "\",\"check\":false}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final HeldAlloy alloy = new HeldAlloy();

    @TempDir
    private Path folder;

    private Process process;
    private URI server;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(folder.resolve(".env"), alloy.dotEnv());
        process = Launched.in(folder, "serve", "--trust-local", "--port", "0").start();
        server = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(this::address, at -> !at.toString().isEmpty());
    }

    @AfterEach
    public void end() throws InterruptedException {
        process.destroyForcibly().waitFor();
        alloy.close();
    }

    @Test
    void what_is_not_answered_in_time_hears_the_truth_and_the_process_ends() throws Exception {
        UnderWay underWay = begin();

        process.destroy();

        assertThat(underWay.write.join().statusCode()).isEqualTo(504);
        assertThat(problem(underWay.write)).contains("OUTCOME_UNKNOWN").doesNotContain(HeldAlloy.KEY);
        assertThat(underWay.pin.join().statusCode()).isEqualTo(504);
        assertThat(underWay.read.join().statusCode()).isEqualTo(503);
        assertThat(problem(underWay.read)).contains("CANNOT_TELL");
        assertEnded();
        assertThat(Files.readString(folder.resolve(".env"))).isEqualTo(alloy.dotEnv());
    }

    @Test
    void what_is_answered_in_time_is_answered_before_the_process_ends() throws Exception {
        UnderWay underWay = begin();

        process.destroy();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(this::takesNoMore);
        alloy.letGo();

        assertThat(underWay.write.join().statusCode()).isEqualTo(200);
        assertThat(underWay.write.join().body()).contains("\"p1\"");
        assertThat(underWay.pin.join().statusCode()).isEqualTo(200);
        assertThat(underWay.read.join().statusCode()).isEqualTo(200);
        assertEnded();
        assertThat(Files.readString(folder.resolve(".env"))).contains("CONNECTION_ID=" + HeldAlloy.CONNECTION);
    }

    /** A write that Alloy has carried out, and a pin and a question that wait for a probe. */
    private record UnderWay(
            CompletableFuture<HttpResponse<String>> write,
            CompletableFuture<HttpResponse<String>> pin,
            CompletableFuture<HttpResponse<String>> read) {}

    private UnderWay begin() {
        CompletableFuture<HttpResponse<String>> write =
                send(to("/api/actions/notion/post-page").POST(BodyPublishers.ofString(PAGE)));
        alloy.awaitWrite();
        alloy.holdReads();
        UnderWay begun = new UnderWay(
                write,
                send(to("/api/pin").PUT(BodyPublishers.ofString("{\"id\":\"" + HeldAlloy.CONNECTION + "\"}"))),
                send(to("/api/decision")));
        alloy.awaitReads(2);
        return begun;
    }

    private void assertEnded() throws Exception {
        assertThat(process.waitFor(30, TimeUnit.SECONDS))
                .as("it ends by itself")
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
        assertThat(Files.readString(folder.resolve("stderr"))).doesNotContain("Exception", "\tat ", HeldAlloy.KEY);
    }

    private boolean takesNoMore() throws InterruptedException {
        try {
            return client.send(to("/health/live").build(), BodyHandlers.ofString())
                            .statusCode()
                    == 503;
        } catch (ConnectException closed) {
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Content-Type", "application/json");
    }

    private CompletableFuture<HttpResponse<String>> send(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    private static String problem(CompletableFuture<HttpResponse<String>> answer) {
        return answer.join().body();
    }

    private URI address() throws IOException {
        Matcher said = ADDRESS.matcher(
                Files.readString(folder.resolve("stdout")) + Files.readString(folder.resolve("stderr")));
        return URI.create(said.find() ? said.group() : "");
    }
}
