package io.github.alloyconnections.adapter.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.adapter.mcp.McpOptions.Permission;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.javalin.Javalin;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitUrlRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/** The SDK's own client, in conversation with a server over a project in memory. */
final class Assistant implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIPE_BYTES = 4 * 1024 * 1024;

    private final McpSyncClient client;
    private final Runnable ending;

    /** How the two are joined. */
    enum Way {
        LINES,
        HTTP
    }

    /** What a call brought. */
    record Said(boolean error, JsonNode json, String text) {

        String code() {
            return json.path("error").path("code").asText();
        }

        String message() {
            return json.path("error").path("message").asText();
        }
    }

    private Assistant(McpClientTransport transport, Runnable ending) {
        this(transport, ending, client -> client);
    }

    private Assistant(McpClientTransport transport, Runnable ending, UnaryOperator<McpClient.SyncSpec> ability) {
        this.ending = ending;
        this.client = ability.apply(McpClient.sync(transport))
                .requestTimeout(Duration.ofSeconds(30))
                .initializationTimeout(Duration.ofSeconds(30))
                .enableCallToolSchemaCaching(true)
                .build();
        client.initialize();
    }

    static Assistant asking(InMemoryProject project, Permission... allowed) {
        return by(Way.LINES, project, allowed);
    }

    static Assistant by(Way way, InMemoryProject project, Permission... allowed) {
        return by(way, McpOptions.reading("1.2.3").allowing(Set.of(allowed)), () -> OpenedInMemory.of(project));
    }

    static Assistant by(Way way, McpOptions options, Supplier<OpenProject> project) {
        McpAdapter adapter = McpAdapter.over(options, project);
        return way == Way.LINES ? overLines(adapter) : overHttp(adapter);
    }

    /** One whose client can put an address before its person, who says this to it. */
    static Assistant showing(
            InMemoryProject project, Function<ElicitUrlRequest, ElicitResult> person, Permission... allowed) {
        McpOptions options = McpOptions.reading("1.2.3").allowing(Set.of(allowed));
        return overLines(
                McpAdapter.over(options, () -> OpenedInMemory.of(project)),
                client -> client.capabilities(ClientCapabilities.builder()
                                .elicitation(false, true)
                                .build())
                        .urlElicitation(person));
    }

    private static Assistant overLines(McpAdapter adapter) {
        return overLines(adapter, client -> client);
    }

    private static Assistant overLines(McpAdapter adapter, UnaryOperator<McpClient.SyncSpec> ability) {
        try {
            PipedInputStream questions = new PipedInputStream(PIPE_BYTES);
            PipedOutputStream asking = new PipedOutputStream(questions);
            PipedInputStream answers = new PipedInputStream(PIPE_BYTES);
            PrintStream answering = new PrintStream(new PipedOutputStream(answers), false, StandardCharsets.UTF_8);
            Thread server = new Thread(() -> adapter.converse(questions, answering), "server");
            server.setDaemon(true);
            server.start();
            return new Assistant(new PipedLines(answers, asking), () -> {}, ability);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Assistant overHttp(McpAdapter adapter) {
        Javalin server = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.jetty.modifyServletContextHandler(
                            context -> context.addServlet(new ServletHolder(adapter.servlet("/mcp")), "/mcp"));
                })
                .start("127.0.0.1", 0);
        return new Assistant(
                HttpClientStreamableHttpTransport.builder("http://127.0.0.1:" + server.port())
                        .endpoint("/mcp")
                        .openConnectionOnStartup(false)
                        .build(),
                server::stop);
    }

    McpSyncClient client() {
        return client;
    }

    Said call(String tool) {
        return call(tool, Map.of());
    }

    Said call(String tool, Map<String, Object> arguments) {
        return said(client.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build()));
    }

    private static Said said(CallToolResult result) {
        String text = ((TextContent) result.content().get(0)).text();
        return new Said(Boolean.TRUE.equals(result.isError()), JSON.valueToTree(result.structuredContent()), text);
    }

    @Override
    public void close() {
        client.close();
        ending.run();
    }
}
