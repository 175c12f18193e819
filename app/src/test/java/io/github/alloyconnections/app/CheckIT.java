package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The gate for pipelines with the whole program, real files, and the simulator as a server of its own. */
class CheckIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";
    private static final String TENTH = "691100acd6d6670fb1745176";
    private static final String LOCK = "alloy-connections.lock";

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

    /** The same project against another world. */
    private void turnTo(String preset, String... lines) {
        sandbox.close();
        sandbox = Sandbox.start(SandboxOptions.of(preset, TrialProject.CLOCK));
        project.against(sandbox, lines);
    }

    private List<String> found() {
        JsonNode report = project.command("check", "-o", "json").json();
        List<String> found = new ArrayList<>();
        report.path("findings")
                .forEach(each -> found.add(each.path("kind").asText() + " "
                        + each.path("severity").asText() + " "
                        + each.path("file").asText("-") + ":"
                        + each.path("line").asText("-")));
        return found;
    }

    @Test
    void from_the_first_check_to_a_committed_lock() {
        play("seed", "");

        assertThat(project.command("check").code()).isEqualTo(3);
        assertThat(project.command("use", TENTH).code()).isZero();
        assertThat(found())
                .containsExactly("not-best warning .env:5", "twin-appeared warning .env:5", "not-locked warning -:-");

        Printed updated = project.command("check", "--update");
        assertThat(updated.code()).as(updated.everything()).isZero();
        assertThat(updated.err()).contains(LOCK + " is written");
        assertThat(project.read(LOCK))
                .contains(
                        "[notion]\nid = \"" + TENTH + "\"\naccount = \"Eddie Fu's Notion\"\n", "newest = \"2025-11-09T")
                .doesNotContain(sandbox.apiKey());
        assertThat(found()).containsExactly("not-best notice " + LOCK + ":6");
        String written = project.read(LOCK);
        assertThat(project.command("check", "--update").err()).contains("is as it was");
        assertThat(project.read(LOCK)).isEqualTo(written);
    }

    @Test
    void a_pin_of_ones_own_is_found_and_use_brings_the_lock_along() {
        play("seed", "CONNECTION_ID=" + NEWEST);
        project.command("check", "--update");
        project.against(sandbox, "# mine", "CONNECTION_ID=" + TENTH);

        assertThat(project.command("check").code()).isEqualTo(5);
        assertThat(found()).contains("not-the-teams error .env:5");
        assertThat(project.command("use", TENTH).err()).contains(LOCK, "commit");
        assertThat(project.read(LOCK)).contains("id = \"" + TENTH + "\"");
        assertThat(project.command("check").code()).isZero();
    }

    @Test
    void a_dead_pin_ends_with_six_in_the_pipeline_too() {
        play("seed", "CONNECTION_ID=" + NEWEST);
        project.command("check", "--update");
        turnTo("dead-newest", "CONNECTION_ID=" + NEWEST);

        assertThat(project.command("check").code()).isEqualTo(6);
        assertThat(found()).contains("pin-dead error .env:4");
        project.against(sandbox);
        assertThat(project.command("check").code()).isEqualTo(6);
        assertThat(found()).contains("pin-dead error " + LOCK + ":6", "pin-missing notice " + LOCK + ":6");
        assertThat(project.command("check", "-o", "github").out())
                .contains("::error file=" + LOCK + ",line=6,title=The pinned connection is dead::");
    }

    @ParameterizedTest
    @CsvSource({"outage, 75", "rate-limited, 75", "garbage, 75", "key-refused, 4"})
    void on_a_bad_day_it_is_no_fault_of_the_projects(String preset, int code) {
        play("seed", "CONNECTION_ID=" + NEWEST);
        project.command("check", "--update");
        turnTo(preset, "CONNECTION_ID=" + NEWEST);

        Printed checked = project.command("check", "-o", "github");
        assertThat(checked.code()).as(checked.everything()).isEqualTo(code);
        String lock = project.read(LOCK);
        project.command("check", "--update");
        assertThat(project.read(LOCK)).isEqualTo(lock);
    }

    @Test
    void a_lock_left_amid_a_merge_is_told_and_kept() {
        play("seed", "CONNECTION_ID=" + NEWEST);
        project.command("check", "--update");
        String merged = project.read(LOCK).replace("id =", "<<<<<<< HEAD\nid =");
        project.write(LOCK, merged);

        Printed checked = project.command("check");
        assertThat(checked.code()).isEqualTo(2);
        assertThat(checked.err()).contains(LOCK + ":6", "amid a merge", "check --update");
        project.command("use", TENTH);
        assertThat(project.read(LOCK)).isEqualTo(merged);
        assertThat(project.command("check", "--update").err()).contains("amid a merge");
        assertThat(project.read(LOCK)).contains(TENTH).doesNotContain("<<<<");
    }

    @Test
    void one_command_that_changes_every_place_leaves_the_lock_to_itself() {
        play("seed", "CONNECTION_ID=" + NEWEST);
        project.command("check", "--update");
        project.write("app.ts", "const id = '" + NEWEST + "';\n");

        Printed used = project.command("use", TENTH, "--everywhere", "--yes");
        assertThat(used.code()).as(used.everything()).isZero();
        assertThat(used.everything()).doesNotContain("names " + NEWEST + " no longer");
        assertThat(found()).containsExactly("hard-coded warning app.ts:1", "not-best notice " + LOCK + ":6");
    }

    /** Whatever is planted, and wherever, is found at its line, and nothing else is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_planted_id_is_found_at_its_line(long seed) throws IOException {
        play("seed", "CONNECTION_ID=" + NEWEST);
        project.command("check", "--update");
        Random random = new Random(seed);
        List<String> ids = project.command("list", "-o", "id").out().lines().toList();
        Set<String> planted = new TreeSet<>();
        for (int file = 0; file < 4; file++) {
            String name = List.of("src/a b/ü.ts", "compose.yml", "Dockerfile", "deep/er/x.py")
                    .get(file);
            Files.createDirectories(folder.resolve(name).getParent());
            StringBuilder text = new StringBuilder();
            int lines = 1 + random.nextInt(60);
            for (int line = 1; line <= lines; line++) {
                if (random.nextInt(10) == 0) {
                    String id = ids.get(random.nextInt(ids.size()));
                    text.append(random.nextBoolean() ? "x = \"" + id + "\"" : "[" + id.toUpperCase(Locale.ROOT) + "]");
                    planted.add("hard-coded " + (id.equals(NEWEST) ? "warning " : "error ") + name + ":" + line);
                } else {
                    text.append("no = \"")
                            .append(Long.toHexString(random.nextLong()))
                            .append('"');
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
            }
            Files.writeString(folder.resolve(name), text);
        }

        assertThat(found().stream().sorted(Comparator.naturalOrder()).toList()).containsExactlyElementsOf(planted);
    }

    @Test
    void from_a_folder_within_the_files_are_named_from_there() throws IOException {
        play("seed", "CONNECTION_ID=" + NEWEST);
        Files.createDirectories(folder.resolve(".git"));
        project.command("check", "--update");
        TrialProject within = new TrialProject(Files.createDirectories(folder.resolve("packages/api")));
        project.write("app.ts", TENTH + "\n");

        assertThat(within.command("check", "-o", "github").out()).contains("::error file=../../app.ts,line=1,");
        within.with("GITHUB_WORKSPACE", folder.toString())
                .with("PWD", folder.resolve("packages/api").toString());
        assertThat(within.command("check", "-o", "github").out()).contains("::error file=app.ts,line=1,");
    }
}
