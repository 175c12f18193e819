package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code install.sh} with a release that was made for it: its words and its files; {@code scripts/try-release.sh} tries the real one. */
class InstallScriptTest {

    private static final Path SCRIPT = Path.of("../install.sh").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private Path release;
    private Path home;

    @BeforeEach
    void a_release() throws Exception {
        release = Files.createDirectories(folder.resolve("release"));
        home = Files.createDirectories(folder.resolve("home"));
        pack("alloy-connections-1.2.3", "echo plain");
        pack("alloy-connections-1.2.3-linux-x86_64", "echo with a runtime");
        sum();
    }

    @Test
    void it_installs_twice_and_leaves_nothing() throws Exception {
        assertThat(install("--runtime", "no")).contains("its checksum is right", "installed: ", "PATH=");
        Path link = home.resolve(".local/bin/alloy-connections");
        assertThat(run(link.toString())).isEqualTo("plain\n");
        assertThat(Files.readString(home.resolve(".local/share/alloy-connections/lib/installed-as")))
                .isEqualTo("install.sh\n" + home + "/.local\n" + release + "\n");
        assertThat(home.resolve(".local/share/man/man1/alloy-connections-which.1"))
                .isSymbolicLink();

        assertThat(install("--runtime", "no")).contains("installed: ");
        Files.createDirectories(home.resolve(".cache/alloy-connections/x"));
        assertThat(install("--uninstall")).contains("removed: ");
        assertThat(entries(home)).allMatch(Files::isDirectory);
        assertThat(home.resolve(".cache/alloy-connections")).doesNotExist();
        assertThat(home.resolve(".local")).doesNotExist();
        assertThat(install("--uninstall")).contains("nothing is installed");
    }

    @Test
    void with_a_runtime_where_that_is_asked_for() throws Exception {
        assertThat(install(
                        "--runtime",
                        "yes",
                        "--prefix",
                        folder.resolve("my tools").toString()))
                .contains("1.2.3-linux-x86_64.tar.gz");
        assertThat(run(folder.resolve("my tools/bin/alloy-connections").toString()))
                .isEqualTo("with a runtime\n");
    }

    @Test
    void what_is_not_as_summed_is_not_installed() throws Exception {
        Files.writeString(release.resolve("alloy-connections-1.2.3.tar.gz"), "something else");

        assertThat(install("--runtime", "no")).contains("is not what SHA256SUMS says", "nothing was installed");
        assertThat(entries(home)).isEmpty();
    }

    @Test
    void what_others_put_there_stays() throws Exception {
        Path link = home.resolve(".local/bin/alloy-connections");
        Files.createDirectories(link.getParent());
        Files.writeString(link, "mine");

        assertThat(install("--runtime", "no")).contains("was not put there by this script");
        assertThat(install("--uninstall")).doesNotContain("removed");
        assertThat(link).hasContent("mine");

        Path other = home.resolve(".local/share/alloy-connections");
        Files.delete(link);
        Files.createDirectories(other);
        assertThat(install("--runtime", "no")).contains("is no installation of alloy-connections");
    }

    @Test
    void only_a_folder_or_https_is_asked() throws Exception {
        assertThat(run("sh", SCRIPT.toString(), "--from", "http://example.com/x"))
                .contains("only https is asked");
        assertThat(run(
                        "sh",
                        SCRIPT.toString(),
                        "--from",
                        folder.resolve("nowhere").toString()))
                .contains("is not there");
        assertThat(run("sh", SCRIPT.toString(), "--form=x")).contains("'--form=x' is not known here");
    }

    @Test
    void a_part_of_it_does_nothing() throws Exception {
        List<String> lines = Files.readAllLines(SCRIPT);
        for (int cut = 0; cut < lines.size() - 1; cut += 7) {
            Path part = Files.write(folder.resolve("part.sh"), lines.subList(0, cut));
            run("sh", part.toString(), "--from", release.toString(), "--runtime", "no");
            assertThat(entries(home)).as("the first %d lines", cut).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alloy-connections",
                "install.sh",
                "scripts/try-release.sh",
                "scripts/reproducible.sh",
                "distribution/src/main/image/root.sh"
            })
    void every_shell_reads_the_scripts(String script) throws Exception {
        assertThat(run("sh", "-n", "../" + script)).isEmpty();
        assertThat(run("bash", "-n", "../" + script)).isEmpty();
    }

    private void pack(String name, String program) throws Exception {
        Path made = folder.resolve("made").resolve(name);
        Installation.script(made.resolve("bin/alloy-connections"), program);
        Files.createDirectories(made.resolve("lib"));
        Files.writeString(made.resolve("lib/alloy-connections.jar"), "a jar");
        Files.createDirectories(made.resolve("share/man/man1"));
        Files.writeString(made.resolve("share/man/man1/alloy-connections-which.1"), "a manual");
        run(
                "tar",
                "-czf",
                release.resolve(name + ".tar.gz").toString(),
                "-C",
                folder.resolve("made").toString(),
                name);
    }

    private void sum() throws Exception {
        Files.writeString(release.resolve("SHA256SUMS"), run("sh", "-c", "cd '" + release + "' && sha256sum *.tar.gz"));
    }

    private String install(String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("sh", SCRIPT.toString(), "--from", release.toString()));
        words.addAll(List.of(more));
        return run(words.toArray(new String[0]));
    }

    private String run(String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("HOME", home.toString());
        builder.environment().put("PATH", "/usr/bin:/bin");
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static List<Path> entries(Path of) throws IOException {
        try (Stream<Path> files = Files.walk(of)) {
            return files.filter(file -> !file.equals(of)).toList();
        }
    }
}
