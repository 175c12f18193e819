package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaRoutesTest {

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void every_schema_that_is_listed_is_there_and_refers_to_others_that_are() {
        List<String> listed = listed();

        assertThat(listed).hasSizeGreaterThan(30).contains("/schemas/Decision.json");
        for (String address : listed) {
            HttpResponse<String> answer = web.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/schema+json");
            assertThat(references(RunningWeb.read(answer)))
                    .as(address)
                    .allMatch(name -> listed.contains("/schemas/" + name));
        }
    }

    @Test
    void an_answer_can_be_held_against_what_the_server_hands_out() {
        String base = "http://schemas.invalid";
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(
                        address -> web.get(address.substring(base.length())).body()));

        assertThat(registry.getSchema(SchemaLocation.of(base + "/schemas/Decision.json"))
                        .validate(web.get("/api/decision").body(), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing.json",
                "Decision",
                "decision.json",
                "..%2Fschemas%2FDecision.json",
                "%2e%2e",
                "Decision.json%00"
            })
    void nothing_else_is_there(String name) {
        assertThat(web.get("/schemas/" + name).statusCode()).isIn(400, 404);
    }

    private List<String> listed() {
        List<String> all = new ArrayList<>();
        RunningWeb.read(web.get("/schemas")).get("schemas").forEach(each -> all.add(each.textValue()));
        return all;
    }

    private static List<String> references(JsonNode schema) {
        return schema.findValuesAsText("$ref");
    }
}
