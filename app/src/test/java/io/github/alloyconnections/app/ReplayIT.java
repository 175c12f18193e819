package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.sandbox.world.Presets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a decision saw over real HTTP, in every world of the simulator, leads to the same record where nobody answers. */
class ReplayIT {

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    @ParameterizedTest
    @MethodSource("names")
    void every_preset_is_decided_again_byte_for_byte(String preset) throws IOException {
        String file = folder.resolve("decision.json").toString();
        Printed first = new TrialProject(folder)
                .command("which", "--sandbox=" + preset, "--record", file, "-o", "json", "--timeout", "3s");
        // No key, no user, no file, and nowhere to ask.
        Printed again = new TrialProject(elsewhere)
                .with("ALLOY_BASE_URL", "http://127.0.0.1:1")
                .command("which", "--replay", file, "-o", "json");

        assertThat(again.code()).as(again.everything()).isEqualTo(first.code());
        JsonNode error = first.json().path("error");
        if (error.isMissingNode()) {
            assertThat(again.out()).isEqualTo(first.out());
        } else {
            assertThat(again.json().path("error").path("code")).isEqualTo(error.path("code"));
            assertThat(again.json().path("error").path("message")).isEqualTo(error.path("message"));
        }
        assertThat(Files.readString(Path.of(file))).doesNotContain("sandbox-key");
    }

    static Stream<String> names() {
        return Presets.names().stream();
    }

    @Test
    void the_id_is_that_of_the_record_in_every_form() {
        TrialProject project = new TrialProject(folder);
        String file = folder.resolve("decision.json").toString();
        Printed json = project.command("which", "--sandbox", "--record", file, "-o", "json");
        Printed table = project.command("which", "--replay", file, "-v");

        assertThat(json.json().path("id").asText()).matches("[0-9a-f]{16}");
        assertThat(table.out()).contains(json.json().path("id").asText());
    }
}
