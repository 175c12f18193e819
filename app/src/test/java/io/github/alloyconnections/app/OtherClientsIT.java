package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.port.host.RunningServer;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other makers' clients drive the MCP server: the TypeScript SDK's, and the protocol's own inspector. */
class OtherClientsIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";
    private static final Path CLIENTS =
            Path.of("..", "scripts", "mcp-clients").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @BeforeEach
    void need_the_clients() {
        assumeThat(CLIENTS.resolve("node_modules/installed-lock.json"))
                .as("other makers' MCP clients are not installed: run scripts/install-mcp-clients.sh")
                .exists();
    }

    @Test
    void the_typescript_client_drives_every_tool_over_the_streams() throws Exception {
        JsonNode seen = driven("stdio", Launched.LAUNCHER.toString(), "mcp", "--sandbox");

        everything(seen);
        assertThat(seen.path("progress"))
                .extracting(JsonNode::asInt)
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    }

    @Test
    void the_typescript_client_drives_every_tool_over_http() throws Exception {
        Map<String, String> guarded = Map.of("ALLOY_CONNECTIONS_ACCESS_TOKEN", "planted-token-4711");
        try (RunningServer server = ServedHere.sandboxed(folder, guarded, "seed", "127.0.0.1")) {
            everything(driven("http", server.address() + "/mcp", "planted-token-4711"));
        }
    }

    /** What it would say of structured content that is not as it was described, the client says by throwing. */
    private static void everything(JsonNode seen) {
        assertThat(seen.at("/server/name").asText()).isEqualTo("alloy-connections");
        assertThat(seen.path("tools")).hasSize(11).allSatisfy(tool -> {
            assertThat(tool.at("/hints/readOnlyHint").asBoolean()).isTrue();
            assertThat(tool.path("input").asText() + tool.path("output").asText())
                    .isEqualTo("objectobject");
        });
        assertThat(seen.path("good")).hasSize(11).allSatisfy(answer -> {
            assertThat(answer.path("thrown").isMissingNode()).as("%s", answer).isTrue();
            assertThat(answer.path("isError").asBoolean()).as("%s", answer).isFalse();
        });
        assertThat(seen.at("/good/resolve_connection/structuredContent/chosen/id")
                        .asText())
                .isEqualTo(NEWEST);
        assertThat(seen.at("/bad/unknown/thrown/code").asInt()).isEqualTo(-32602);
        assertThat(seen.path("bad").findValuesAsText("code"))
                .containsExactly("USAGE", "USAGE", "USAGE", "USAGE", "USAGE", "USAGE", "-32602");
        assertThat(seen.at("/bad/write/text").asText()).contains("--allow-writes", "nothing was sent");
        assertThat(seen.at("/cancelled/thrown/message").asText()).contains("enough");
        assertThat(seen.path("afterwards").asBoolean()).isFalse();
        assertThat(seen.path("resources")).hasSize(2);
        assertThat(seen.path("read").asInt()).isGreaterThan(10_000);
        assertThat(seen.path("prompt").asText()).contains("resolve_connection");
        assertThat(seen.path("strange")).isEmpty();
    }

    @Test
    void the_inspector_lists_and_calls_over_the_streams() throws Exception {
        JsonNode listed = inspected(Launched.LAUNCHER.toString(), "mcp", "--sandbox", "--method", "tools/list");
        assertThat(listed.path("tools")).hasSize(11);

        JsonNode called = inspected(
                Launched.LAUNCHER.toString(),
                "mcp",
                "--sandbox",
                "--method",
                "tools/call",
                "--tool-name",
                "resolve_connection",
                "--tool-arg",
                "policy=latest");
        assertThat(called.at("/structuredContent/chosen/id").asText()).isEqualTo(NEWEST);
    }

    @Test
    void the_inspector_calls_over_http() throws Exception {
        try (RunningServer server = ServedHere.sandboxed(folder, Map.of(), "seed", "127.0.0.1")) {
            JsonNode called = inspected(
                    server.address() + "/mcp",
                    "--transport",
                    "http",
                    "--method",
                    "tools/call",
                    "--tool-name",
                    "verify_connection",
                    "--tool-arg",
                    "connection=" + NEWEST);
            assertThat(called.at("/structuredContent/working").asInt()).isEqualTo(1);
        }
    }

    private JsonNode driven(String... arguments) throws Exception {
        return node(CLIENTS.resolve("drive.mjs"), arguments);
    }

    private JsonNode inspected(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("--cli"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--connect-timeout", "60000"));
        return node(CLIENTS.resolve("node_modules/.bin/mcp-inspector"), all.toArray(String[]::new));
    }

    private JsonNode node(Path script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("ALLOY_") || name.startsWith("CONNECTION_ID"));
        variables.put("HOME", folder.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("XDG_CACHE_HOME", "/dev/null");
        Process process = builder.redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(folder.resolve("seen").toFile())
                .redirectError(folder.resolve("said").toFile())
                .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        return TrialProject.parsed(Files.readString(folder.resolve("seen")));
    }
}
