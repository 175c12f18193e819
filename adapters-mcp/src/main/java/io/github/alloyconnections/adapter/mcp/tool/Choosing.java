package io.github.alloyconnections.adapter.mcp.tool;

import io.github.alloyconnections.adapter.mcp.call.Effects;
import io.github.alloyconnections.adapter.mcp.call.FailedCall;
import io.github.alloyconnections.adapter.mcp.call.OneLine;
import io.github.alloyconnections.adapter.mcp.call.Parameter;
import io.github.alloyconnections.adapter.mcp.call.Tool;
import io.github.alloyconnections.adapter.mcp.call.ToolAnswer;
import io.github.alloyconnections.adapter.mcp.call.ToolCall;
import io.github.alloyconnections.contract.json.DecisionJson;
import io.github.alloyconnections.contract.json.DecisionJson.CandidateJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.port.driving.ForChoosingConnections;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which connection to use, and why not another one. */
final class Choosing {

    static final Parameter POLICY =
            Parameter.text("policy", "how to choose: working (default), pinned, latest, oldest, or name:GLOB");

    private final Consumer<Decision> made;

    /** What is decided is told, so that it can be read again. */
    Choosing(Consumer<Decision> made) {
        this.made = made;
    }

    Tool resolve() {
        return new Tool(
                "resolve_connection",
                "Which connection should be used?",
                "Decides which Alloy connection (credentialId) this project should use, probes that it works, and gives"
                        + " the reason for it and against each other candidate. Changes nothing. Ask this before"
                        + " writing a connection id into code or settings. chosen is null where nothing can be used;"
                        + " reason says why.",
                List.of(ToolCall.OF_CONNECTOR, POLICY, ToolCall.OF_ACCOUNT),
                "Decision",
                Effects.none(),
                this::resolved);
    }

    private ToolAnswer resolved(ToolCall call) {
        Decision decision = decided(call, policy(call));
        made.accept(decision);
        return new ToolAnswer(DecisionJson.of(decision), told(decision));
    }

    static String told(Decision decision) {
        String chosen = decision.chosen()
                .map(entry -> ToolWords.connection(entry) + (decision.verified() ? "" : ", not verified"))
                .orElse("no connection");
        int others = decision.candidates().size()
                + decision.omitted()
                - (decision.chosen().isPresent() ? 1 : 0);
        return chosen + ": " + OneLine.of(decision.reason(), 600) + " [policy " + OneLine.of(decision.policy()) + ", "
                + decision.tried() + " tried, " + ToolWords.count(others, "other candidate") + "]";
    }

    Tool explain() {
        return new Tool(
                "explain_candidate",
                "Why this connection, or why not?",
                "Says what the decision makes of one connection: chosen, passed over, rejected or not tried, and why."
                        + " Changes nothing.",
                List.of(
                        Parameter.text("connection", "an id, the beginning of one, a name, or an alias")
                                .needed(),
                        ToolCall.OF_CONNECTOR,
                        POLICY),
                "Explanation",
                Effects.none(),
                this::explained);
    }

    /** What became of one candidate of a decision. */
    record ExplanationJson(
            CandidateJson candidate, @Nullable String chosen, String policy, String reason, String decidedAt) {}

    private ToolAnswer explained(ToolCall call) {
        ConnectionId id = call.connection(call.arguments().needed("connection"));
        Decision decision = decided(call, policy(call));
        made.accept(decision);
        DecisionJson record = DecisionJson.of(decision);
        CandidateJson candidate = among(record, id)
                .or(() -> among(DecisionJson.of(decided(call, new SelectionPolicy.ById(id))), id))
                .orElseThrow(() -> FailedCall.of(
                        ErrorCode.UNKNOWN_CONNECTION,
                        "no connection of the id " + id + " is listed or pinned",
                        NextStep.other("list_connections", "shows those there are")));
        ExplanationJson explanation = new ExplanationJson(
                candidate,
                decision.chosen().map(entry -> entry.id().value()).orElse(null),
                record.policy(),
                record.reason(),
                record.decidedAt());
        return new ToolAnswer(
                explanation, id + ": " + candidate.verdict() + ", " + OneLine.of(candidate.reason(), 600));
    }

    private static Optional<CandidateJson> among(DecisionJson decision, ConnectionId id) {
        return decision.candidates().stream()
                .filter(each -> each.connection().id().equalsIgnoreCase(id.value()))
                .findFirst();
    }

    private static Decision decided(ToolCall call, SelectionPolicy policy) {
        ForChoosingConnections choosing = call.core().choosing();
        return call.account().isEmpty()
                ? choosing.decide(call.connector(), policy, call.watcher())
                : choosing.decide(call.connector(), policy, call.account(), call.watcher());
    }

    private static SelectionPolicy policy(ToolCall call) {
        return call.arguments()
                .text("policy")
                .map(text -> SelectionPolicy.parse(text)
                        .orElseThrow(() -> FailedCall.of(
                                ErrorCode.USAGE,
                                "policy must be one of working, pinned, latest, oldest, name:GLOB",
                                NextStep.other("tools/list", "tells what every tool takes"))))
                .orElseGet(SelectionPolicy::working);
    }
}
