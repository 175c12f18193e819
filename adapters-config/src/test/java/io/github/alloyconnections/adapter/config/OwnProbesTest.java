package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.action.OwnProbe.Wanted;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.settings.Setting;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Probes that a person wrote down in a conf file. */
class OwnProbesTest {

    private static final ConnectorId TRELLO = new ConnectorId("trello");

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void one_says_what_is_called_with_what_and_what_must_come_back() throws IOException {
        conf("""
                probe.trello = {
                  action = getBoard
                  path { id = 5 }
                  query { limit = 1, open = true }
                  body { filter = [a, b] }
                  ok = { "/ok" = true, "/items[]" = [] }
                }
                """);

        assertThat(project.load().probes())
                .containsExactly(new OwnProbe(
                        TRELLO,
                        new ActionId("getBoard"),
                        new ActionInput(
                                Optional.of(JsonValue.from(Map.of("filter", List.of("a", "b")))),
                                Map.of("id", JsonValue.of(5)),
                                Map.of("limit", JsonValue.of(1), "open", JsonValue.of(true)),
                                Map.of()),
                        new Wanted(Map.of(
                                "/ok",
                                Optional.of(JsonValue.of(true)),
                                "/items[]",
                                Optional.of(JsonValue.from(List.of())))),
                        "alloy-connections.conf:1"));
    }

    @Test
    void an_action_is_enough() throws IOException {
        conf("probe.trello.action = me");

        assertThat(project.load().probes()).singleElement().satisfies(probe -> {
            assertThat(probe.ok()).isEqualTo(Wanted.anything());
            assertThat(probe.input()).isEqualTo(ActionInput.none());
        });
    }

    @Test
    void one_place_is_enough() throws IOException {
        conf("probe.trello { action = me, ok = \"/id\" }");

        assertThat(project.load().probes())
                .singleElement()
                .extracting(OwnProbe::ok)
                .isEqualTo(Wanted.there("/id"));
    }

    @Test
    void status_shows_them_without_what_they_are_called_with() throws IOException {
        conf("probe.trello { action = me, query { q = planted } }");

        assertThat(project.load().settings().shown())
                .contains(new Setting("probe.trello", "me", "alloy-connections.conf:1"))
                .extracting(Setting::shown)
                .noneMatch(shown -> shown.contains("planted"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | .action from alloy-connections.conf:1 must be the id of an action",
                "{ action = [] } | .action from alloy-connections.conf:1 must be the id of an action",
                "{ action = \"a/b\" } | .action from alloy-connections.conf:1 must be the id of an action",
                "{ action = createCard } | .action from alloy-connections.conf:1 names what may change something",
                "{ action = me, path = x } | .path from alloy-connections.conf:1 must be an object",
                "{ action = me, query { a = [] } } | .query from alloy-connections.conf:1 holds an object or a list",
                "{ action = me, body = x } | .body from alloy-connections.conf:1 must be an object or a list",
                "{ action = me, ok = true } | .ok from alloy-connections.conf:1 must be a place in the answer",
                "{ action = me, ok = id } | .ok from alloy-connections.conf:1 must be a place in the answer",
                "{ action = me, ok { id = 1 } } | .ok from alloy-connections.conf:1 must be a place in the answer",
                "{ action = me, qurey {} } | holds a field that a probe does not have",
            })
    void a_wrong_field_is_told_by_its_name_and_stops_probes_of_that_connector(String probe, String said)
            throws IOException {
        conf("probe.trello = " + probe);
        ConfiguredProject loaded = project.load();

        assertThat(loaded.probes()).isEmpty();
        assertThat(loaded.settings().obstacle()).isEmpty();
        assertThat(loaded.settings().obstacleToProbes()).isEmpty();
        assertThat(loaded.settings().obstacleToProbes(new ConnectorId("notion")))
                .isEmpty();
        assertThat(loaded.settings().obstacleToProbes(TRELLO))
                .get()
                .extracting(Throwable::getMessage)
                .asString()
                .contains("probe.trello", said);
        assertThat(loaded.facts().fileChecks())
                .filteredOn(check -> check.result() == Result.FAILED)
                .extracting(Check::detail)
                .anyMatch(detail -> detail.contains(said));
    }

    @Test
    void what_is_no_object_is_a_setting_that_does_not_exist() throws IOException {
        conf("probe.candidate = 7");
        ConfiguredProject loaded = project.load();

        assertThat(loaded.probes()).isEmpty();
        assertThat(loaded.settings().flaws()).isEmpty();
        assertThat(loaded.notices()).singleElement().asString().contains("probe.candidate");
    }

    private void conf(String text) throws IOException {
        project.file("project/alloy-connections.conf", text);
    }
}
