package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import io.github.alloyconnections.sandbox.notion.NotionCall;
import io.github.alloyconnections.sandbox.notion.NotionSamples;
import io.github.alloyconnections.sandbox.notion.NotionWorkspace;
import io.github.alloyconnections.sandbox.notion.SimulatedNotion;
import io.github.alloyconnections.sandbox.world.Condition;
import io.github.alloyconnections.sandbox.world.Connectors;
import io.github.alloyconnections.sandbox.world.Credential;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The apps behind the connectors: Notion with pages that can be read and written, the others with sample answers. */
final class Providers {

    private static final String NOTION = "notion";

    private final Clock clock;
    private final Map<String, NotionWorkspace> workspaces = new ConcurrentHashMap<>();

    Providers(Clock clock) {
        this.clock = clock;
    }

    boolean knows(String connector, String action) {
        return connector.equals(NOTION)
                ? SimulatedNotion.knows(action)
                : Connectors.find(connector)
                        .flatMap(file -> file.action(action))
                        .isPresent();
    }

    JsonNode failure(Credential credential, Condition condition) {
        return Connectors.find(credential.connector())
                .map(file -> file.failure(condition))
                .orElseThrow();
    }

    JsonNode answer(Credential credential, String action, NotionCall call) {
        if (credential.connector().equals(NOTION)) {
            NotionWorkspace workspace = workspaces.computeIfAbsent(
                    credential.behaviour().account(), account -> NotionSamples.workspace(account, clock));
            return new SimulatedNotion(workspace).answer(action, call);
        }
        return Connectors.find(credential.connector())
                .flatMap(file -> file.action(action))
                .map(found -> SampleAnswer.of(found, call))
                .orElseThrow();
    }

    /**
     * The answer of an app that is not simulated further: its sample, once there is a path to call.
     *
     * <p>Nothing else that a description calls required is asked for, as Alloy asks for nothing else.
     */
    private static final class SampleAnswer {

        private SampleAnswer() {}

        static JsonNode of(JsonNode action, NotionCall call) {
            for (JsonNode parameter : action.path("parameters")) {
                String name = parameter.path("name").asText();
                boolean needed = parameter.path("in").asText().equals("path")
                        && !parameter.path("schema").has("default");
                if (needed && !call.holds("path", name)) {
                    throw new RefusedInputException(Errors.invalidInput("Missing required parameter: " + name));
                }
            }
            return action.path("sample");
        }
    }
}
