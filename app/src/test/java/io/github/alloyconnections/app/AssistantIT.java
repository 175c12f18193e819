package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.app.Launched.Ended;
import io.github.alloyconnections.domain.port.host.RunningServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of its own for an assistant's program: what stands on its streams, and how it ends. */
class AssistantIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @TempDir
    private Path folder;

    private Optional<Process> started = Optional.empty();

    @AfterEach
    void end() throws InterruptedException {
        if (started.isPresent()) {
            started.get().destroyForcibly().waitFor();
        }
    }

    @Test
    void it_answers_and_ends_quietly_when_the_client_has_gone() throws Exception {
        Ended ended = talk(Messages.talk(Messages.call(1, "resolve_connection", Map.of())), "mcp", "--sandbox");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out().lines()).hasSize(2);
        assertThat(Messages.answer(ended.out(), 1)
                        .at("/result/structuredContent/chosen/id")
                        .asText())
                .isEqualTo(NEWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"outage", "garbage", "rate-limited", "key-refused"})
    void on_a_bad_day_there_is_nothing_but_messages_on_standard_output(String preset) throws Exception {
        Ended ended = talk(
                Messages.talk(
                        Messages.call(1, "resolve_connection", Map.of()), "nonsense", Messages.call(2, "x", Map.of())),
                "mcp",
                "--sandbox=" + preset);

        assertThat(ended.code()).isZero();
        JsonNode result = Messages.answer(ended.out(), 1).path("result");
        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.at("/structuredContent/error/next")).isNotEmpty();
        assertThat(Messages.answer(ended.out(), 2).at("/error/code").asInt()).isEqualTo(-32602);
    }

    @Test
    void a_wrong_setting_is_told_to_who_asks_and_no_secret_is() throws Exception {
        Files.writeString(
                folder.resolve(".env"), "ALLOY_API_KEY=planted-key-4711\nALLOY_BASE_URL=http://evil.example\n");
        Ended ended = talk(Messages.talk(Messages.call(1, "resolve_connection", Map.of())), "mcp");

        assertThat(Messages.answer(ended.out(), 1)
                        .at("/result/structuredContent/error/code")
                        .asText())
                .isEqualTo("INVALID_SETTINGS");
        assertThat(ended.out() + ended.err()).doesNotContain("planted-key-4711");
        assertThat(ended.code()).isZero();
    }

    @Test
    void a_signal_ends_it_in_the_middle_of_a_talk() throws Exception {
        Process process = talking("mcp", "--sandbox=slow");
        BufferedReader answers = reader(process);
        send(process, Messages.talk(Messages.call(1, "list_connections", Map.of("probe", true))));
        assertThat(answers.readLine()).contains("\"serverInfo\"");

        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(Files.readString(folder.resolve("stderr"))).isEmpty();
    }

    @Test
    void nobody_who_reads_ends_it() throws Exception {
        Process process = talking("mcp", "--sandbox");
        send(process, Messages.talk());
        assertThat(reader(process).readLine()).contains("\"serverInfo\"");

        process.getInputStream().close();
        send(process, (Messages.call(1, "list_connections", Map.of()) + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(folder.resolve("stderr"))).isEmpty();
    }

    @Test
    void what_is_printed_to_paste_starts_it() throws Exception {
        Ended printed = Launched.in(folder, "mcp", "--sandbox", "--print-config", "claude")
                .run();
        JsonNode server = TrialProject.parsed(printed.out()).at("/mcpServers/alloy-connections");

        assertThat(printed.code()).isZero();
        assertThat(printed.err()).startsWith("note: put this into .mcp.json");
        assertThat(server.path("command").asText()).isEqualTo(Launched.LAUNCHER.toString());
        assertThat(server.path("args")).extracting(JsonNode::asText).containsExactly("mcp", "--sandbox=seed");
        assertThat(Launched.in(folder, "mcp", "--print-config", "vscode").run().out())
                .contains("\"servers\"", "${workspaceFolder}");
    }

    @Test
    void a_running_server_answers_assistants_behind_its_own_checks() {
        Map<String, String> guarded = Map.of("ALLOY_CONNECTIONS_ACCESS_TOKEN", "planted-token-4711");
        try (RunningServer server = ServedHere.sandboxed(folder, guarded, "seed", "127.0.0.1")) {
            String call = Messages.call(1, "resolve_connection", Map.of());
            HttpResponse<String> answer = TrialProject.send(post(server, call).build());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(TrialProject.parsed(answer.body())
                            .at("/result/structuredContent/chosen/id")
                            .asText())
                    .isEqualTo(NEWEST);

            for (HttpRequest.Builder refused : List.of(
                    post(server, call).header("Origin", "https://evil.example"),
                    post(server, call).header("Origin", "null"),
                    post(server, call).setHeader("Authorization", "Bearer wrong"),
                    post(server, call).setHeader("Content-Type", "text/plain"),
                    post(server, call).setHeader("Accept", "application/json"))) {
                HttpResponse<String> refusal = TrialProject.send(refused.build());
                assertThat(refusal.statusCode()).isBetween(400, 415);
                assertThat(refusal.body()).contains("\"code\":").doesNotContain(NEWEST, "planted-token-4711");
            }
            assertThat(TrialProject.get(server, "/mcp").statusCode()).isEqualTo(401);
        }
    }

    private static HttpRequest.Builder post(RunningServer server, String body) {
        return HttpRequest.newBuilder(TrialProject.at(server, "/mcp"))
                .header("Authorization", "Bearer planted-token-4711")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(BodyPublishers.ofString(body));
    }

    private Ended talk(byte[] all, String... arguments) throws Exception {
        Process process = talking(arguments);
        send(process, all);
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), out, Files.readString(folder.resolve("stderr")));
    }

    private Process talking(String... arguments) throws IOException {
        Process process = Launched.in(folder, arguments).talk();
        started = Optional.of(process);
        return process;
    }

    private static void send(Process process, byte[] bytes) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(bytes);
        in.flush();
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"which", "list"})
    void commands_load_nothing_of_it(String command) throws Exception {
        Path loaded = folder.resolve("loaded");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load=info:file=" + loaded,
                        "-cp",
                        Path.of("target", "alloy-connections.jar")
                                .toAbsolutePath()
                                .toString(),
                        Main.class.getName(),
                        command,
                        "--sandbox")
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile())
                .start();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(other.exitValue()).isZero();
        try (Stream<String> lines = Files.lines(loaded)) {
            assertThat(lines)
                    .hasSizeGreaterThan(500)
                    .noneMatch(line -> line.contains(" io.modelcontextprotocol.")
                            || line.contains(" reactor.")
                            || line.contains(" com.networknt.")
                            || line.contains(".adapter.mcp.")
                            || line.contains(" io.javalin."));
        }
    }
}
