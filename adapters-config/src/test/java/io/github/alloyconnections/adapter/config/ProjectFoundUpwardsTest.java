package io.github.alloyconnections.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.usage.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFoundUpwardsTest {

    private static final ConnectorId NOTION = new ConnectorId("notion");
    private static final ConnectionId ID = new ConnectionId("69110206d6d6670fb17451f8");
    private static final ConnectionId OTHER = new ConnectionId("691100acd6d6670fb1745176");
    private static final String PINNED = "CONNECTION_ID=" + ID + "\n";

    private Path root;

    @BeforeEach
    void makeHome(@TempDir Path folder) throws IOException {
        root = folder.toRealPath();
        Files.createDirectories(root.resolve("home/code/repo/packages/api/src"));
        Files.createDirectory(root.resolve("home/code/repo/.git"));
    }

    @Test
    void a_subfolder_of_a_repository_takes_the_pin_of_its_root() throws IOException {
        write("home/code/repo/.env", PINNED);

        assertThat(pin("home/code/repo/packages/api/src")).hasValue(ID.value());
        assertThat(load("home/code/repo/packages/api/src").pins().read(NOTION).map(Pin::origin))
                .hasValue("../../../.env:1");
    }

    @Test
    void what_was_taken_is_said_unless_it_is_the_current_folder() throws IOException {
        write("home/code/repo/.env", PINNED);

        assertThat(load("home/code/repo").whereabouts()).isEmpty();
        ConfiguredProject below = load("home/code/repo/packages/api");
        assertThat(below.whereabouts()).hasValue("the project is found in ../..: ../../.env is taken");
        assertThat(below.settings().envFile()).isEqualTo("../../.env");
        assertThat(below.facts().remarks()).contains(below.whereabouts().orElseThrow());
        assertThat(below.facts().fileChecks())
                .extracting(Check::detail)
                .contains(below.whereabouts().orElseThrow());
    }

    @Test
    void a_pin_is_written_where_the_project_is() throws IOException {
        write("home/code/repo/.env", "# ours\n" + PINNED);

        PinChange change = load("home/code/repo/packages/api").pins().pin(NOTION, OTHER);

        assertThat(change.file()).isEqualTo("../../.env");
        assertThat(read("home/code/repo/.env")).isEqualTo("# ours\nCONNECTION_ID=" + OTHER + "\n");
        assertThat(root.resolve("home/code/repo/packages/api/.env")).doesNotExist();
    }

    @Test
    void the_nearest_of_several_wins_and_the_others_are_told() throws IOException {
        write("home/code/repo/.env", PINNED);
        write("home/code/repo/packages/api/.env", "CONNECTION_ID=" + OTHER + "\n");
        ConfiguredProject near = load("home/code/repo/packages/api/src");

        assertThat(near.pins().read(NOTION).map(Pin::text)).hasValue(OTHER.value());
        assertThat(near.facts().remarks())
                .contains("../../../.env is the project's further up and is not read: ../.env is nearer");
        assertThat(near.notices()).isEmpty();
    }

    @Test
    void a_nearer_file_without_a_pin_does_not_hide_the_farther_one_in_silence() throws IOException {
        write("home/code/repo/.env", PINNED);
        write("home/code/repo/packages/api/.env", "PORT=3000\n");
        ConfiguredProject near = load("home/code/repo/packages/api");

        assertThat(near.pins().read(NOTION)).isEmpty();
        assertThat(near.notices())
                .containsExactly("CONNECTION_ID stands in ../../.env, and not in .env, which is nearer and the one that"
                        + " is read: --env-file ../../.env takes it from there");
    }

    @Test
    void a_conf_file_alone_makes_a_project() throws IOException {
        write("home/code/repo/alloy-connections.conf", "CONNECTION_ID = " + ID + "\n");
        ConfiguredProject below = load("home/code/repo/packages");

        assertThat(below.pins().read(NOTION).map(Pin::origin)).hasValue("../alloy-connections.conf:1");
        assertThat(below.settings().envFile()).isEqualTo("../.env");
        assertThat(below.whereabouts()).hasValue("the project is found in ..: ../alloy-connections.conf is taken");
    }

    @Test
    void nothing_beyond_the_root_of_the_repository_is_taken() throws IOException {
        write("home/code/.env", "ALLOY_API_KEY=of-somebody-else-1234\n" + PINNED);

        assertThat(pin("home/code/repo/packages/api")).isEmpty();
        assertThat(load("home/code/repo/packages/api").settings().envFile()).isEqualTo(".env");
    }

    @Test
    void a_work_tree_whose_git_is_a_file_ends_it_too() throws IOException {
        write("home/code/repo/.env", PINNED);
        write("home/code/repo/packages/api/.git", "gitdir: elsewhere\n");

        assertThat(pin("home/code/repo/packages/api/src")).isEmpty();
    }

    @Test
    void the_home_folder_is_the_project_of_nothing_below_it() throws IOException {
        Files.createDirectories(root.resolve("home/notes/deep"));
        write("home/.env", PINNED);
        write(".env", PINNED);

        assertThat(pin("home/notes/deep")).isEmpty();
        assertThat(pin("home")).hasValue(ID.value());
        Files.delete(root.resolve("home/.env"));
        assertThat(pin("home")).isEmpty();
    }

    @Test
    void a_home_that_is_a_repository_is_the_project_of_what_is_in_it() throws IOException {
        Files.createDirectories(root.resolve("home/notes"));
        Files.createDirectory(root.resolve("home/.git"));
        write("home/.env", PINNED);

        assertThat(pin("home/notes")).hasValue(ID.value());
    }

    @Test
    void outside_a_repository_a_folder_above_counts_if_it_speaks_of_alloy() throws IOException {
        Files.createDirectories(root.resolve("home/plain/app/src"));
        write("home/plain/app/.env", "PORT=3000\n");
        write("home/plain/.env", PINNED);
        assertThat(load("home/plain/app/src").settings().envFile()).isEqualTo("../../.env");

        write("home/plain/.env", "NAME=of another program\n");
        assertThat(load("home/plain/app/src").settings().envFile()).isEqualTo(".env");
    }

    @Test
    void a_named_file_wins_and_is_meant_from_the_current_folder() throws IOException {
        write("home/code/repo/.env", PINNED);
        write("home/code/repo/packages/api/mine.env", "CONNECTION_ID=" + OTHER + "\n");
        ConfiguredProject named = ConfigAdapters.in(context("home/code/repo/packages/api"))
                .load(Overrides.none().withEnvFile("mine.env"));

        assertThat(named.pins().read(NOTION).map(Pin::text)).hasValue(OTHER.value());
        assertThat(named.whereabouts()).isEmpty();
    }

    @Test
    void a_folder_of_another_user_is_told_and_not_taken() throws IOException {
        write("home/code/repo/.env", PINNED);
        assumeThat(givenAway(root.resolve("home/code/repo"))).isTrue();
        ConfiguredProject below = load("home/code/repo/packages/api");

        assertThat(below.pins().read(NOTION)).isEmpty();
        assertThat(below.notices())
                .containsExactly("../../.env is not read, since it or its folder belongs to another user; --env-file"
                        + " ../../.env takes it all the same");
    }

    @Test
    void a_virtual_environment_called_env_is_no_project() throws IOException {
        Files.createDirectory(root.resolve("home/code/repo/packages/.env"));
        write("home/code/repo/.env", PINNED);

        assertThat(pin("home/code/repo/packages/api")).hasValue(ID.value());
    }

    @Test
    void a_link_into_a_repository_is_followed_to_where_it_leads() throws IOException {
        write("home/code/repo/.env", PINNED);
        Files.createSymbolicLink(root.resolve("home/shortcut"), root.resolve("home/code/repo/packages/api"));

        assertThat(pin("home/shortcut")).hasValue(ID.value());
        assertThat(load("home/shortcut").settings().envFile()).isEqualTo("../../.env");
    }

    @Test
    void names_that_are_odd_do_no_harm() throws IOException {
        Files.createDirectories(root.resolve("home/code/repo/pa ckages $(x)/ä\u202e"));
        write("home/code/repo/.env", PINNED);

        assertThat(pin("home/code/repo/pa ckages $(x)/ä\u202e")).hasValue(ID.value());
    }

    @Test
    void a_nearer_file_that_comes_later_is_noticed_by_a_server() throws IOException {
        write("home/code/repo/.env", PINNED);
        ConfiguredProject served = load("home/code/repo/packages/api");
        write("home/code/repo/packages/unrelated", "");
        assertThat(served.files().isCurrent()).isTrue();

        write("home/code/repo/packages/.env", PINNED);
        assertThat(served.files().isCurrent()).isFalse();
    }

    @Test
    void uses_are_looked_for_in_the_whole_project_without_git_too() throws IOException {
        Files.createDirectories(root.resolve("home/plain/sub"));
        write("home/plain/.env", PINNED);
        write("home/plain/other/app.js", "const id = '" + ID + "'\n");

        assertThat(load("home/plain/sub").usages().find(Set.of(ID)).usages())
                .extracting(Usage::place)
                .containsExactly("../.env:1", "../other/app.js:1");
    }

    @Test
    void the_root_of_the_file_system_is_no_project_of_what_lies_below() {
        assertThat(ConfigAdapters.in(new ProcessContext(Map.of(), root.resolve("home"), Path.of("/")))
                        .load(Overrides.none())
                        .whereabouts())
                .isEmpty();
    }

    private static boolean givenAway(Path folder) {
        try {
            Files.setAttribute(folder, "unix:uid", 4242);
            return true;
        } catch (IOException | UnsupportedOperationException notRoot) {
            return false;
        }
    }

    private Optional<String> pin(String folder) {
        return load(folder).pins().read(NOTION).map(Pin::text);
    }

    private ConfiguredProject load(String folder) {
        return ConfigAdapters.in(context(folder)).load(Overrides.none());
    }

    private ProcessContext context(String folder) {
        return new ProcessContext(
                Map.of("PATH", "/usr/local/bin:/usr/bin:/bin"), root.resolve("home"), root.resolve(folder));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }
}
