package io.github.alloyconnections.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.AlloyException;
import io.github.alloyconnections.library.AlloyOptions;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The three ways to call an action; each gives the published record, or the code of the failure. */
enum ActionDriver {
    COMMAND_LINE {
        @Override
        JsonNode call(Map<String, String> settings, Path folder, Step step) {
            Printed printed = project(settings, folder).command(step.command());
            JsonNode json = printed.json();
            return json.has("error") ? json.at("/error/code") : json;
        }
    },
    SERVER {
        @Override
        JsonNode call(Map<String, String> settings, Path folder, Step step) {
            try (RunningServer server = project(settings, folder).serve()) {
                HttpRequest request = HttpRequest.newBuilder(
                                TrialProject.at(server, "/api/actions/notion/" + step.action()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(step.json()))
                        .build();
                JsonNode json = TrialProject.parsed(TrialProject.send(request).body());
                return json.has("code") ? json.get("code") : json;
            }
        }
    },
    LIBRARY {
        @Override
        JsonNode call(Map<String, String> settings, Path folder, Step step) {
            AlloyOptions options = AlloyOptions.ofThisProcess()
                    .in(settings, folder.resolve("home"), folder)
                    .clock(TrialProject.CLOCK);
            try (AlloyConnections alloy = AlloyConnections.open(options)) {
                return TrialProject.parsed(step.through(alloy));
            } catch (AlloyException e) {
                return TrialProject.parsed("\"" + e.code() + "\"");
            }
        }
    };

    /** An action and what it is given. */
    record Step(String action, Optional<String> page, String body) {

        static Step of(String action, String body) {
            return new Step(action, Optional.empty(), body.replace('\'', '"'));
        }

        static Step on(String page, String action, String body) {
            return new Step(action, Optional.of(page), body.replace('\'', '"'));
        }

        private String[] command() {
            String path = page.map(id -> "--path|page_id=" + id + "|").orElse("");
            String given = body.isEmpty() ? "" : "--body|" + body + "|";
            return ("exec|" + action + "|" + path + given + "-o|json").split("\\|");
        }

        private String json() {
            String path = page.map(id -> "\"page_id\":\"" + id + "\"").orElse("");
            return "{\"path\":{" + path + "}" + (body.isEmpty() ? "" : ",\"body\":" + body) + "}";
        }

        private String through(AlloyConnections alloy) {
            var call = alloy.action(action);
            if (page.isPresent()) {
                call = call.path("page_id", page.get());
            }
            return (body.isEmpty() ? call : call.body(body)).call().json();
        }
    }

    abstract JsonNode call(Map<String, String> settings, Path folder, Step step);

    private static TrialProject project(Map<String, String> settings, Path folder) {
        TrialProject project = new TrialProject(folder);
        settings.forEach(project::with);
        return project;
    }
}
