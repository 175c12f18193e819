package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpgradeCommandTest {

    private final CommandLineRun line = new CommandLineRun();

    @TempDir
    private Path folder;

    @Test
    void a_checkout_is_pulled() throws IOException {
        Files.createFile(folder.resolve("pom.xml"));

        assertThat(upgraded(folder)).contains("alloy-connections 1.2.3, installed from its sources", folder.toString());
        assertThat(line.err()).contains("git -C " + folder + " pull --ff-only");
        assertThat(line.project.asked).isEmpty();
    }

    @Test
    void what_the_script_installed_it_replaces_and_takes_away() throws IOException {
        Path bin = release("install.sh\n/opt/my tools\n/mnt/releases\n");

        assertThat(upgraded(bin)).contains("installed by install.sh: " + folder);
        assertThat(line.err())
                .contains(
                        "sh install.sh --from /mnt/releases --prefix '/opt/my tools'",
                        "sh install.sh --uninstall --prefix '/opt/my tools'");
    }

    @Test
    void an_archive_and_a_package_are_told_apart() throws IOException {
        assertThat(upgraded(release("archive\n"))).contains("from an archive");
        assertThat(line.err()).contains("tar -xzf");
        assertThat(upgraded(release("deb\n"))).contains("as a Debian package");
        assertThat(line.err()).contains("dpkg -i");
    }

    @Test
    void an_image_and_a_bare_jar_have_no_folder() {
        line.environment = Map.of("ALLOY_CONNECTIONS_INSTALLED_AS", "image");
        assertThat(line.run("upgrade", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"installedAs\" : \"image\"", "\"place\" : null", "docker load");

        line.environment = Map.of();
        assertThat(line.run("upgrade", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"installedAs\" : \"jar\"", "\"version\" : \"1.2.3\"");
    }

    private Path release(String note) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/installed-as"), note);
        return Files.createDirectories(folder.resolve("bin"));
    }

    private String upgraded(Path bin) {
        line.environment = Map.of(
                "ALLOY_CONNECTIONS_LAUNCHER", bin.resolve("alloy-connections").toString());
        assertThat(line.run("upgrade")).isZero();
        return line.out();
    }
}
