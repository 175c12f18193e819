package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import io.github.alloyconnections.sandbox.http.RecordedRequest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding and pruning twins with the whole program, over real HTTP, against the simulator as a server of its own. */
class PruneIT {

    private static final String OLDEST = "6910029dd6d6670fb1742f05";
    private static final String FIFTH = "691006353654055fe96eeebd";
    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @TempDir
    private Path folder;

    /** Each test begins with {@link #play}. */
    @SuppressWarnings("NullAway.Init")
    private Sandbox sandbox;

    @SuppressWarnings("NullAway.Init")
    private TrialProject project;

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void play(String preset, String... lines) {
        sandbox = Sandbox.start(SandboxOptions.of(preset, TrialProject.CLOCK));
        project = new TrialProject(folder).against(sandbox, lines);
    }

    @Test
    void without_a_yes_nothing_is_deleted() {
        play("seed");

        Printed planned = project.command("prune");

        assertThat(planned.code()).isZero();
        assertThat(planned.out()).contains("10 of 11 notion connections could go, 1 stays.", "prune --yes");
        assertThat(deletions()).isEmpty();
    }

    @Test
    void a_yes_keeps_the_pin_and_the_newest_that_works() {
        play("seed", "CONNECTION_ID=" + FIFTH);

        JsonNode pruned = project.command("prune", "--yes", "-o", "json").json();

        assertThat(pruned.path("deleted")).hasSize(9);
        assertThat(pruned.path("stopped").isNull()).isTrue();
        assertThat(deletions()).hasSize(9).doesNotHaveDuplicates();
        assertThat(listed()).containsExactly(NEWEST, FIFTH);
    }

    @Test
    void without_a_pin_the_newest_that_works_is_left() {
        play("dead-newest");

        Printed pruned = project.command("prune", "--yes");

        assertThat(pruned.out()).contains("Deleted 9 of 9.");
        assertThat(listed()).containsExactly(NEWEST, "691100acd6d6670fb1745176");
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-owner, 0",
        "rate-limited, 75",
        "rate-limited-probes, 75",
        "outage, 75",
        "unlisted, 0",
        "all-dead, 0",
        "empty, 0",
        "key-refused, 4"
    })
    void on_a_bad_day_nothing_is_deleted(String preset, int code) {
        play(preset);

        Printed pruned = project.command("prune", "--yes", "--by-name");

        assertThat(pruned.code()).isEqualTo(code);
        assertThat(deletions()).isEmpty();
    }

    @Test
    void a_survivor_that_dies_stops_it_and_is_told() {
        play("shared-grant");

        Printed pruned = project.command("prune", "--yes");

        assertThat(pruned.code()).isEqualTo(1);
        assertThat(pruned.out()).contains("Deleted 2 of 10, then stopped.");
        assertThat(pruned.err()).contains("stopped: " + NEWEST, "no longer works", "NEEDS_RECONNECT");
        assertThat(deletions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "no-delete, 0, https://app.runalloy.com",
        "no-delete-path, 0, https://app.runalloy.com",
        "undeleted, 0, its list still shows it",
        "lost-deletes, 1, the list shows that it is gone"
    })
    void a_deletion_that_goes_otherwise_is_the_last(String preset, int deleted, String told) {
        play(preset);

        Printed pruned = project.command("prune", "--yes");

        assertThat(pruned.out()).contains("Deleted " + deleted + " of 10, then stopped.");
        assertThat(pruned.err()).contains(told);
        assertThat(deletions()).doesNotHaveDuplicates().allMatch(path -> path.endsWith("/" + OLDEST));
    }

    @Test
    void workspaces_of_one_name_are_pruned_apart() {
        play("namesakes");

        project.command("prune", "--yes");

        assertThat(listed()).containsExactly(NEWEST, "691008a937951a87de6d633e");
    }

    @Test
    void what_the_project_names_in_its_files_stays() {
        play("seed");
        project.write("docker-compose.yml", "a:\n  CONNECTION: " + OLDEST + "\n");

        assertThat(project.command("used").out()).contains(OLDEST, "docker-compose.yml:2");
        assertThat(project.command("prune", "--yes").out()).contains("used in docker-compose.yml:2");
        assertThat(listed()).containsExactly(NEWEST, OLDEST);
    }

    @Test
    void a_pin_in_the_environment_and_one_in_the_file_both_stay() {
        play("seed", "CONNECTION_ID=" + FIFTH);
        project.with("CONNECTION_ID_SLACK", OLDEST);

        project.command("prune", "--yes");

        assertThat(listed()).containsExactly(NEWEST, FIFTH, OLDEST);
    }

    @Test
    void a_plan_is_refused_once_the_world_has_changed() {
        play("seed");
        String file = project.file("plan.json").toString();
        project.command("prune", "--plan", file);
        project.command("use", FIFTH);

        Printed refused = project.command("prune", "--apply", file, "-o", "json");

        assertThat(refused.json().at("/error/code").asText()).isEqualTo("PLAN_OUTDATED");
        assertThat(deletions()).isEmpty();
    }

    @Test
    void a_plan_is_applied_while_all_is_as_it_was() {
        play("seed");
        String file = project.file("plan.json").toString();
        project.command("prune", "--plan", file);

        assertThat(project.command("prune", "--apply", file).code()).isZero();
        assertThat(listed()).containsExactly(NEWEST);
    }

    @Test
    void command_line_and_server_give_the_same_records() {
        play("seed");
        JsonNode twins = project.command("twins", "-o", "json").json();
        JsonNode plan = project.command("prune", "-o", "json").json();

        try (RunningServer server = project.serve()) {
            assertThat(TrialProject.parsed(
                            TrialProject.get(server, "/api/twins").body()))
                    .isEqualTo(twins);
            assertThat(timeless(post(server, "plan", "{}").body())).isEqualTo(timeless(plan.toString()));
        }
    }

    @Test
    void over_http_a_plan_is_applied_as_it_was_shown() {
        play("seed", "CONNECTION_ID=" + FIFTH);

        try (RunningServer server = project.serve()) {
            String plan = post(server, "plan", "{}").body();
            JsonNode done = TrialProject.parsed(post(server, "apply", plan).body());

            assertThat(done.path("stopped").asText("nothing")).isEqualTo("nothing");
            assertThat(done.path("deleted")).hasSize(9);
        }
        assertThat(deletions()).hasSize(9);
        assertThat(listed()).containsExactly(NEWEST, FIFTH);
    }

    private static HttpResponse<String> post(RunningServer server, String what, String body) {
        return TrialProject.send(HttpRequest.newBuilder(TrialProject.at(server, "/api/prune/" + what))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Probes take a different time each run. */
    private static JsonNode timeless(String plan) {
        ObjectNode read = (ObjectNode) TrialProject.parsed(plan);
        read.findParents("latencyMs").forEach(health -> ((ObjectNode) health).remove("latencyMs"));
        return read;
    }

    private List<String> deletions() {
        return sandbox.requests().stream()
                .filter(request -> request.method().equals("DELETE"))
                .map(RecordedRequest::path)
                .toList();
    }

    private List<String> listed() {
        return project.command("list", "-o", "id").out().lines().toList();
    }
}
