package io.github.alloyconnections.adapter.mcp;

import io.github.alloyconnections.adapter.mcp.call.PageOpener;
import io.github.alloyconnections.adapter.mcp.call.ToolCall;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.ClientCapabilities;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import io.modelcontextprotocol.spec.McpSchema.ElicitUrlRequest;
import io.modelcontextprotocol.spec.McpSchema.ProgressNotification;
import java.net.URI;
import java.util.Optional;

/** The client at the other end of a conversation, while one of its calls is answered. */
final class AskingClient {

    private final McpSyncServerExchange exchange;

    private AskingClient(McpSyncServerExchange exchange) {
        this.exchange = exchange;
    }

    static ToolCall.Client of(McpSyncServerExchange exchange, CallToolRequest request) {
        AskingClient client = new AskingClient(exchange);
        return new ToolCall.Client(client.progress(request), client.pages());
    }

    /** For a client that wants to be told; one notification a probe. */
    private ProbeListener progress(CallToolRequest request) {
        return Optional.ofNullable(request.meta())
                .map(meta -> meta.get("progressToken"))
                .<ProbeListener>map(token -> (id, health, done, atMost) ->
                        exchange.progressNotification(ProgressNotification.builder(token, done)
                                .total((double) Math.max(done, atMost))
                                .message(id + " " + health.state().name())
                                .build()))
                .orElseGet(ProbeListener::none);
    }

    /** For a client that says that it can put an address before its person. */
    private PageOpener pages() {
        return Optional.ofNullable(exchange.getClientCapabilities())
                .map(ClientCapabilities::elicitation)
                .map(ClientCapabilities.Elicitation::url)
                .<PageOpener>map(able -> this::show)
                .orElseGet(PageOpener::none);
    }

    private PageOpener.Shown show(URI page, String message, String id) {
        try {
            ElicitResult said = exchange.createElicitation(
                    ElicitUrlRequest.builder(message, page.toASCIIString(), id).build());
            return said.action() == ElicitResult.Action.ACCEPT ? PageOpener.Shown.AGREED : PageOpener.Shown.DECLINED;
        } catch (McpError refused) {
            return PageOpener.Shown.IMPOSSIBLE;
        } catch (RuntimeException broken) {
            throw Thread.currentThread().isInterrupted() ? takenBack() : broken;
        }
    }

    private static RuntimeException takenBack() {
        return new RemoteServiceException(
                RemoteServiceException.Kind.INTERRUPTED,
                "Tried to show a person where to consent but failed because: the call was taken back");
    }
}
