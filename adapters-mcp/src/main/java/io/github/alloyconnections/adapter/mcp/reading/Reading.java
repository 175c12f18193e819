package io.github.alloyconnections.adapter.mcp.reading;

import io.github.alloyconnections.adapter.mcp.call.Calls;
import io.github.alloyconnections.adapter.mcp.call.OneLine;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.health.ProbeListener;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/** What can be read: decisions, and the description of every answer. */
public final class Reading {

    private static final String JSON = "application/json";
    private static final String DECISION = "alloy-connections://decision/";
    private static final int LONGEST_WORD = 64;

    private final Calls calls;
    private final LastDecision last;

    public Reading(Calls calls, LastDecision last) {
        this.calls = calls;
        this.last = last;
    }

    /** Those that are always there. */
    public List<Document> documents() {
        return List.of(
                new Document(
                        "alloy-connections://last-decision",
                        "last-decision",
                        "The last decision",
                        "The record of what was decided last through this server, with every candidate and its reason;"
                                + " if nothing was, of what is decided now.",
                        JSON,
                        () -> told(() -> last.get()
                                .orElseGet(() -> decide(
                                        calls.project(),
                                        calls.project().settings().connector())))),
                new Document(
                        "alloy-connections://docs/json.md",
                        "json.md",
                        "Every answer's JSON",
                        "What each field of each answer means, and every error code.",
                        "text/markdown",
                        () -> packaged("json.md")));
    }

    /** Any connector's decision, made when it is read. */
    public static ResourceTemplate template() {
        return ResourceTemplate.builder(DECISION + "{connector}", "decision")
                .title("The decision about a connector")
                .description("Which of this connector's connections to use now, with every candidate and its reason.")
                .mimeType(JSON)
                .build();
    }

    /** What was asked for by the template. */
    public ReadResourceResult decision(String uri) {
        String typed = uri.substring(Math.min(uri.length(), DECISION.length()));
        return Document.contents(uri, JSON, told(() -> decide(calls.project(), connector(typed))));
    }

    private ConnectorId connector(String typed) {
        OpenProject project = calls.project();
        ConnectorId named = ConnectorId.parse(typed)
                .orElseThrow(() -> new UnknownConnectorException(OneLine.of(typed, LONGEST_WORD), List.of()));
        ConnectorId own = project.settings().connector();
        return named.equals(own) ? own : project.core().browsing().resolve(typed);
    }

    private Decision decide(OpenProject project, ConnectorId connector) {
        Decision made = project.core().choosing().decide(connector, SelectionPolicy.working(), ProbeListener.none());
        last.take(made);
        return made;
    }

    /** A resource has no place for a failure but the protocol's own. */
    private static String told(Supplier<Decision> decision) {
        try {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            ContractJson.writeReadable(DecisionJson.of(decision.get()), json);
            return json.toString(StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            throw McpError.builder(ErrorCodes.INTERNAL_ERROR)
                    .message(Calls.told(Calls.explained(e)))
                    .build();
        }
    }

    private static String packaged(String name) {
        try (InputStream in = Reading.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
