package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher where its folder, the current one or what Java leaves behind is not as usual. */
class LauncherPlacesIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @TempDir
    private Path folder;

    /** Java would take such a class path apart, and run what lies in the current folder. */
    @Test
    void a_path_that_java_would_take_apart_is_refused() {
        Ended refused = Launched.by(folder, installed("up:b") + "exec ./up:b/alloy-connections which --sandbox")
                .run();

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("up:b, holds a ':'", "move the folder")
                .doesNotContain("Exception", "Error");
        assertThat(refused.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=C.UTF-8"})
    void letters_beyond_ascii_in_its_folder_and_the_current_one_do_no_harm(String locale) {
        Ended which = Launched.by(
                        folder,
                        installed("größe") + "mkdir 'hängt 日本'; cd 'hängt 日本'; unset LC_CTYPE LANG; export " + locale
                                + "; exec ../größe/alloy-connections which --sandbox -o id")
                .run();

        assertThat(which.out()).as(which.err()).isEqualTo(NEWEST + "\n");
    }

    @Test
    void nothing_in_the_current_folder_is_run_however_path_and_java_home_are_written() throws IOException {
        for (String name : new String[] {"java", "id", "dirname", "readlink", "cksum", "git", "locale"}) {
            Path trap = Files.writeString(folder.resolve(name), "#!/bin/sh\necho \"$0\" >>\"$HOME/trapped\"\n");
            Files.setPosixFilePermissions(trap, PosixFilePermissions.fromString("rwx------"));
        }
        Files.createDirectories(folder.resolve("bin"));
        Files.move(folder.resolve("java"), folder.resolve("bin/java"));
        Files.createDirectory(folder.resolve(".git"));
        Files.writeString(folder.resolve(".env"), "A=1\n");

        Ended use = Launched.in(folder, "use", "--sandbox", "-o", "id")
                .with(Map.of("PATH", ".:bin::" + System.getenv("PATH"), "JAVA_HOME", "."))
                .run();

        assertThat(use.out()).as(use.err()).isEqualTo(NEWEST + "\n");
        assertThat(use.err()).contains("JAVA_HOME=. is not an absolute path");
        assertThat(folder.resolve("trapped")).doesNotExist();
    }

    @Test
    void after_a_crash_of_java_itself_the_archives_go_and_the_report_is_named() throws IOException {
        Path cache = folder.resolve("cache");
        Launched which =
                Launched.in(folder, "which", "--sandbox", "-o", "id").with(Map.of("XDG_CACHE_HOME", cache.toString()));
        Path place = Files.createDirectories(cache.resolve("alloy-connections/" + placeOfLauncher()));
        Files.writeString(place.resolve("crash-17.log"), "# SIGSEGV");
        Files.writeString(place.resolve("17-1.jsa"), "old");
        Files.writeString(place.resolve("25-1.aot"), "old");
        Files.writeString(place.resolve("seen-17"), "old");
        Files.createDirectories(place.resolve("making.lock"));

        Ended ended = which.run();

        assertThat(ended.out()).isEqualTo(NEWEST + "\n");
        assertThat(ended.err())
                .contains("crashed", place.resolve("last-crash.log").toString());
        try (Stream<Path> left = Files.list(place)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .contains("last-crash.log")
                    .doesNotContain("17-1.jsa", "25-1.aot", "seen-17", "crash-17.log");
        }
    }

    @Test
    void output_that_cannot_be_written_is_said() {
        Ended full = Launched.by(folder, "exec \"$0\" which --sandbox -o id >/dev/full")
                .run();
        Ended closed =
                Launched.by(folder, "exec \"$0\" which --sandbox -o id >&-").run();
        Ended left = Launched.by(folder, "\"$0\" list --sandbox | true").run();

        assertThat(full.code()).isEqualTo(1);
        assertThat(full.err()).contains("could not be written", "next:");
        assertThat(closed.code()).as(closed.err()).isEqualTo(1);
        assertThat(left.err()).doesNotContain("error");
    }

    private static String installed(String name) {
        return "mkdir -p %1$s/app/target; cp \"$0\" %1$s/; ln -s \"$(dirname \"$0\")/app/target/alloy-connections.jar\" %1$s/app/target/;"
                .formatted(name);
    }

    /** The path of its folder, as a name. */
    private String placeOfLauncher() {
        Ended path = Launched.by(folder, "cd \"$(dirname \"$0\")\" && pwd -P").run();
        return path.out().strip().replace('/', '+');
    }
}
