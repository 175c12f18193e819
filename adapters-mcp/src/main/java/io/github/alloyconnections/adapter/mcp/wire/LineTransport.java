package io.github.alloyconnections.adapter.mcp.wire;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.TypeRef;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCMessage;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpServerSession;
import io.modelcontextprotocol.spec.McpServerTransport;
import io.modelcontextprotocol.spec.McpServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * One client on two streams, a message a line. In contrast to the SDK's own it ends when the client does, answers what it
 * was asked before that, takes a call back when the client wants it no longer, and survives a line that makes no sense.
 */
public final class LineTransport implements McpServerTransportProvider, McpServerTransport {

    private static final Logger LOG = LoggerFactory.getLogger(LineTransport.class);
    private static final String CANCELLED = "notifications/cancelled";

    private final McpJsonMapper json;
    private final Lines lines;
    private final PrintStream out;
    private final CallsUnderWay underWay = new CallsUnderWay();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Optional<McpServerSession> session = Optional.empty();
    private volatile boolean introduced;

    public LineTransport(McpJsonMapper json, Lines lines, PrintStream out) {
        this.json = json;
        this.lines = lines;
        this.out = out;
    }

    /**
     * Talks until the client has gone and has its answers, or nobody takes them any more.
     *
     * @param patience how long answers are waited for when the client has said its last
     */
    public void converse(Duration patience) throws InterruptedException {
        Thread reader = new Thread(() -> read(patience), "mcp-reader");
        // Whoever waits for a line that never comes must not keep the process alive.
        reader.setDaemon(true);
        reader.start();
        over.await();
        underWay.cancelAll();
    }

    private void read(Duration patience) {
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get());
            }
            underWay.await(patience);
        } catch (IOException e) {
            LOG.debug("the client's stream broke");
        } finally {
            over.countDown();
        }
    }

    private void take(Line line) {
        if (line.isTooLong()) {
            refuse(null, ErrorCodes.INVALID_REQUEST, "a message is longer than " + Lines.LONGEST + " bytes");
            return;
        }
        try {
            take(McpSchema.deserializeJsonRpcMessage(json, line.text()));
        } catch (IOException e) {
            refuse(null, ErrorCodes.PARSE_ERROR, "a line is no JSON object");
        } catch (IllegalArgumentException e) {
            refuse(null, ErrorCodes.INVALID_REQUEST, "a line is no message of JSON-RPC 2.0");
        }
    }

    private void take(JSONRPCMessage message) {
        if (message instanceof JSONRPCRequest request) {
            request(request);
        } else if (message instanceof JSONRPCNotification notification
                && notification.method().equals(CANCELLED)) {
            cancelled(notification.params()).ifPresent(underWay::cancel);
        } else {
            introduced |= message instanceof JSONRPCNotification notification
                    && notification.method().equals(McpSchema.METHOD_NOTIFICATION_INITIALIZED);
            underWay.begin(session().handle(message));
        }
    }

    private void request(JSONRPCRequest request) {
        boolean begins = request.method().equals(McpSchema.METHOD_INITIALIZE);
        if (begins || introduced) {
            if (!underWay.begin(request.id(), session().handle(request))) {
                refuse(request.id(), ErrorCodes.INVALID_REQUEST, "a request of this id is under way");
            }
        } else if (request.method().equals(McpSchema.METHOD_PING)) {
            write(JSONRPCResponse.result(request.id(), Map.of()));
        } else {
            refuse(request.id(), ErrorCodes.INVALID_REQUEST, "send initialize and notifications/initialized first");
        }
    }

    private static Optional<Object> cancelled(@Nullable Object params) {
        return params instanceof Map<?, ?> map ? Optional.ofNullable(map.get("requestId")) : Optional.empty();
    }

    private McpServerSession session() {
        return session.orElseThrow(() -> new IllegalStateException("no server has been built over this transport"));
    }

    private void refuse(@Nullable Object id, int code, String message) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("jsonrpc", "2.0");
        answer.put("id", id);
        answer.put("error", Map.of("code", code, "message", message));
        write(answer);
    }

    private void write(Object message) {
        try {
            byte[] text = json.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
            synchronized (out) {
                out.write(text);
                out.write('\n');
                if (out.checkError()) {
                    over.countDown();
                }
            }
        } catch (IOException e) {
            LOG.error("an answer could not be written as JSON");
        }
    }

    @Override
    public void setSessionFactory(McpServerSession.Factory factory) {
        session = Optional.of(factory.create(this));
    }

    @Override
    public Mono<Void> sendMessage(JSONRPCMessage message) {
        return Mono.fromRunnable(() -> write(message));
    }

    @Override
    public <T> T unmarshalFrom(Object data, TypeRef<T> type) {
        return json.convertValue(data, type);
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return session().sendNotification(method, params);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(over::countDown);
    }

    @Override
    public void close() {
        over.countDown();
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2024_11_05,
                ProtocolVersions.MCP_2025_03_26,
                ProtocolVersions.MCP_2025_06_18,
                ProtocolVersions.MCP_2025_11_25);
    }
}
