package io.github.alloyconnections.contract.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.alloyconnections.contract.json.PlanJson;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.twins.PruneAgreement;
import io.github.alloyconnections.domain.twins.PruneAgreement.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads back a plan that was published, as what somebody agreed to; of its connections only the ids count. */
public final class AgreementReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AgreementReader() {}

    /** What a plan says; empty if the text is not a whole plan. */
    public static Optional<PruneAgreement> read(byte[] json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json)).flatMap(AgreementReader::agreement);
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<PruneAgreement> agreement(JsonNode plan) {
        Optional<ConnectorId> connector =
                ConnectorId.parse(plan.path("connector").asText());
        Optional<List<Line>> keep = lines(plan.path("keep"));
        Optional<List<Line>> delete = lines(plan.path("delete"));
        Optional<ConnectionId> only = ConnectionId.parse(plan.path("only").asText());
        boolean whole = plan.path("kind").asText().equals(PlanJson.KIND)
                && plan.path("byName").isBoolean()
                && keep.isPresent()
                && delete.isPresent()
                && (only.isPresent() || isAbsent(plan.path("only")));
        return whole
                ? connector.map(id ->
                        new PruneAgreement(id, only, plan.path("byName").booleanValue(), keep.get(), delete.get()))
                : Optional.empty();
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static Optional<List<Line>> lines(JsonNode steps) {
        if (!steps.isArray()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (JsonNode step : steps) {
            JsonNode reason = step.path("reason");
            Optional<ConnectionId> id =
                    ConnectionId.parse(step.path("connection").path("id").asText());
            if (id.isEmpty() || !reason.isTextual()) {
                return Optional.empty();
            }
            lines.add(new Line(id.get(), reason.textValue()));
        }
        return Optional.of(lines);
    }
}
