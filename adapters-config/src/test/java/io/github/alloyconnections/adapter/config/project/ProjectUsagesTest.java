package io.github.alloyconnections.adapter.config.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.alloyconnections.adapter.config.ConfigAdapters;
import io.github.alloyconnections.adapter.config.ConfiguredProject;
import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.adapter.config.settings.Locations;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.config.settings.SandboxEndpoint;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectUsagesTest {

    private static final ConnectionId ID = new ConnectionId("69110206d6d6670fb17451f8");
    private static final ConnectionId OTHER = new ConnectionId("691100acd6d6670fb1745176");

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root);
    }

    @Test
    void sources_compose_and_ci_files_are_named_with_line() throws IOException {
        project.file("project/src/app.ts", "import x;\n\nconst c = \"" + ID + "\";\n")
                .file("project/docker-compose.yml", "a: 1\n  CONNECTION: " + ID + "\n")
                .file("project/.github/workflows/ci.yml", "env: {ID: '" + ID + "'}\n");

        assertThat(places()).containsExactly(".github/workflows/ci.yml:1", "docker-compose.yml:2", "src/app.ts:3");
    }

    @Test
    void pins_come_first_and_are_known_for_pins() throws IOException {
        project.env("# note\nexport CONNECTION_ID_SLACK='" + ID + "'\nOTHER=" + ID + "\n")
                .with("CONNECTION_ID", ID.value());

        assertThat(find().usages())
                .extracting(Usage::place, Usage::pin)
                .containsExactly(
                        tuple(".env:2", true),
                        tuple("environment variable CONNECTION_ID", true),
                        tuple(".env:3", false));
    }

    @Test
    void a_commented_out_id_is_a_use_and_no_pin() throws IOException {
        project.env("#CONNECTION_ID=" + ID + "\n");

        assertThat(find().usages())
                .singleElement()
                .satisfies(usage -> assertThat(usage.pin()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x%s",
                "%sx",
                "0%s",
                "%s0",
                "sha: %s0000000000000000",
                "6911-0206d6d6670fb17451f8",
                "https://a/%sg"
            })
    void a_longer_word_is_no_id(String text) throws IOException {
        project.file("project/a.cfg", text.replace("%s", ID.value()));

        assertThat(places()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "'%s'", "conn_%s", "https://a/%s/x", "a=%s;b", "\"%s\",", "%s\r\n", "\t%s", "é%sé"})
    void an_id_of_its_own_is_found(String text) throws IOException {
        project.file("project/a.cfg", text.replace("%s", ID.value().toUpperCase(Locale.ROOT)));

        assertThat(places()).containsExactly("a.cfg:1");
    }

    @Test
    void only_what_is_asked_for_is_found() throws IOException {
        project.file("project/a.cfg", ID + " " + OTHER + " " + ID);

        assertThat(search().find(Set.of(OTHER)).usages()).extracting(Usage::id).containsExactly(OTHER);
        assertThat(search().find(Set.of(ID, OTHER)).usages()).hasSize(2);
        assertThat(search().find(Set.of())).isEqualTo(UsageReport.none());
    }

    @Test
    void git_ignored_files_are_left_out_but_for_dotenv_ones() throws Exception {
        initialise();
        project.file("project/.gitignore", "generated/\n.env*\n*.local\n")
                .file("project/generated/x.ts", ID.value())
                .file("project/settings.local", ID.value())
                .file("project/sub/.env.production", "A=" + ID)
                .file("project/sub/kept.ts", ID.value());

        assertThat(places()).containsExactly("sub/.env.production:1", "sub/kept.ts:1");
    }

    @Test
    void in_a_work_tree_the_whole_of_it_is_looked_through() throws Exception {
        initialise();
        project.file("project/ci.yml", ID.value()).file("project/packages/web/.env", "");
        ProcessContext below = new ProcessContext(
                project.surroundings().environment(), project.path("home"), project.path("project/packages/web"));

        assertThat(search(below, ProjectUsages.Limits.standard())
                        .find(Set.of(ID))
                        .usages())
                .extracting(Usage::place)
                .containsExactly("../../ci.yml:1");
    }

    @Test
    void without_git_folders_that_tools_fill_are_left_out() throws IOException {
        project.file("project/node_modules/x/index.js", ID.value())
                .file("project/target/classes/a.yml", ID.value())
                .file("project/lib/build.gradle", ID.value());

        assertThat(places()).containsExactly("lib/build.gradle:1");
    }

    @Test
    void prose_plans_and_binary_files_use_nothing() throws IOException {
        project.file("project/USING.md", ID.value())
                .file("project/plan.json", "{\n  \"kind\" : \"alloy-connections/prune-plan\",\n \"x\":\"" + ID + "\"}")
                .file("project/image.bin", "\0\1" + ID);

        assertThat(places()).isEmpty();
        assertThat(find().gap()).isEmpty();
    }

    @Test
    void what_programs_print_uses_nothing() throws IOException {
        project.file("project/prune.txt", ID.value())
                .file("project/run.log", ID.value())
                .file("project/stdout", ID.value());

        assertThat(places()).isEmpty();
    }

    @Test
    void scripts_and_well_known_files_need_no_extension() throws IOException {
        project.file("project/bin/start", "#!/bin/sh\nexport X=" + ID)
                .file("project/Dockerfile", "ENV X=" + ID)
                .file("project/.envrc", "export X=" + ID);

        assertThat(places()).containsExactly(".envrc:1", "Dockerfile:1", "bin/start:2");
    }

    @Test
    void a_file_that_is_too_large_is_a_gap() throws IOException {
        project.file("project/large.json", "x".repeat(20_000) + "\n" + ID);

        UsageReport report = search(
                        project.surroundings(), new ProjectUsages.Limits(100, 10_000, Duration.ofMinutes(1)))
                .find(Set.of(ID));

        assertThat(report.usages()).isEmpty();
        assertThat(report.gap()).contains("1 file is larger than 9 KiB");
    }

    @Test
    void too_many_files_are_a_gap_but_settings_are_read() throws IOException {
        project.env("CONNECTION_ID=" + ID);
        for (int i = 0; i < 30; i++) {
            project.file("project/f" + i + ".ts", "x");
        }

        UsageReport report = search(project.surroundings(), new ProjectUsages.Limits(10, 10_000, Duration.ofMinutes(1)))
                .find(Set.of(ID));

        assertThat(report.usages()).hasSize(1);
        assertThat(report.gap().orElseThrow()).contains("more than 10 files");
    }

    @Test
    void a_search_that_takes_too_long_is_a_gap() throws IOException {
        project.file("project/a.cfg", ID.value());

        UsageReport report = search(project.surroundings(), new ProjectUsages.Limits(100, 10_000, Duration.ZERO))
                .find(Set.of(ID));

        assertThat(report.gap().orElseThrow()).contains("the search ended");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void links_and_loops_are_not_followed_but_for_dotenv_ones() throws IOException {
        project.file("elsewhere/secret.ts", ID.value()).file("elsewhere/env", "CONNECTION_ID=" + ID);
        Files.createSymbolicLink(project.path("project/loop"), project.path("project"));
        Files.createSymbolicLink(project.path("project/out.ts"), project.path("elsewhere/secret.ts"));
        Files.createSymbolicLink(project.path("project/.env.shared"), project.path("elsewhere/env"));
        Files.createSymbolicLink(project.path("project/.env.gone"), project.path("elsewhere/none"));

        assertThat(places()).containsExactly(".env.shared:1");
        assertThat(find().gap()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_pipe_is_not_waited_for() throws Exception {
        Path pipe = project.path("project/.env.pipe");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "pipes can be made here");

        assertThat(places()).isEmpty();
    }

    @Test
    void a_simulators_ids_are_sought_in_settings_alone() throws IOException {
        project.env("A=" + ID).file("project/src/app.ts", ID.value());
        SandboxEndpoint endpoint = new SandboxEndpoint(
                URI.create("http://127.0.0.1:9"), Secret.of("sandbox-key-00000000"), Optional.empty());
        ConfiguredProject loaded = ConfigAdapters.in(project.surroundings())
                .loadForSandbox(Overrides.none().withSandbox("seed"), endpoint);

        assertThat(loaded.usages().find(Set.of(ID)).usages())
                .extracting(Usage::place)
                .containsExactly(".env:1");
    }

    @Test
    void hostile_repository_settings_start_nothing() throws Exception {
        initialise();
        Path mark = project.path("started");
        project.file("project/.git/config", "[core]\n\tfsmonitor = \"touch " + mark + "\"\n")
                .file("project/a.ts", ID.value());

        assertThat(places()).containsExactly("a.ts:1");
        assertThat(mark).doesNotExist();
    }

    private List<String> places() {
        return find().usages().stream().map(Usage::place).toList();
    }

    private UsageReport find() {
        return search().find(Set.of(ID));
    }

    private ProjectUsages search() {
        return search(project.surroundings(), new ProjectUsages.Limits(1_000, 1 << 20, Duration.ofMinutes(1)));
    }

    private static ProjectUsages search(ProcessContext surroundings, ProjectUsages.Limits limits) {
        Locations locations = Locations.of(surroundings, Overrides.none());
        return new ProjectUsages(surroundings, locations, ProjectUsages.Scope.PROJECT, limits);
    }

    private void initialise() throws Exception {
        try {
            Process git = new ProcessBuilder("git", "init", "-q")
                    .directory(project.path("project").toFile())
                    .start();
            Assumptions.assumeTrue(git.waitFor() == 0, "git works here");
        } catch (IOException absent) {
            Assumptions.abort("git is not installed");
        }
    }
}
