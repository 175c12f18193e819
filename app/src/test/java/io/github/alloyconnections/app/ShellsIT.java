package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.Launched.Ended;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in shells and systems of every kind; bytes are written by a shell, since this JVM may lose them. */
class ShellsIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"LC_ALL=C", "LC_ALL=de_DE.ISO-8859-1", "LANG=xx_XX.UTF-8"})
    void a_child_gets_the_very_bytes_and_the_user_s_own_locale(String locale) {
        Ended child = Launched.by(folder, """
                unset LC_ALL LC_CTYPE LANG; export %s
                export KEPT="$(printf 'Zo\\353')" LOCALE="${LC_ALL-none}"
                "$0" run --sandbox -- sh -c '
                  printf "%%s|%%s" "$1" "$KEPT" | od -An -tx1
                  [ "${LC_ALL-none}" = "$LOCALE" ] && env | grep -c ^ALLOY_CONNECTIONS
                ' sh "$(printf 'Zo\\303\\253\\342\\202\\254')"
                """.formatted(locale)).run();

        assertThat(child.out()).as(child.err()).isEqualTo(" 5a 6f c3 ab e2 82 ac 7c 5a 6f eb\n0\n");
    }

    @Test
    void what_is_sent_and_printed_is_exact_without_a_locale() {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()))) {
            Map<String, String> settings = Map.of(
                    "ALLOY_BASE_URL", sandbox.baseUrl().toString(),
                    "ALLOY_API_KEY", sandbox.apiKey(),
                    "ALLOY_USER_ID", sandbox.userId().orElse(""));
            Ended made = Launched.by(folder, """
                    unset LC_ALL LC_CTYPE LANG
                    title=$(printf 'Zo\\303\\253 \\342\\202\\254')
                    printf '%s' "$title" >"$title.md"
                    "$0" notion create --title "$title" --content "@$title.md" >made || exit
                    "$0" notion search "$title" -o json
                    """).with(settings).run();

            assertThat(made.code()).as(made.err()).isZero();
            assertThat(made.out()).contains("Zo\u00eb \u20ac").doesNotContain("\uFFFD");
        }
    }

    @Test
    void bytes_that_are_no_text_are_refused_by_name_before_anything_is_sent() {
        Ended refused = Launched.by(folder, "exec \"$0\" notion create --title \"$(printf 'Zo\\353')\"")
                .run();

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("argument 4 ", "not UTF-8 text", "nothing was sent", "LC_ALL=C.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dev/null"})
    void what_is_no_home_keeps_nobody_from_an_answer(String home) {
        Ended which = Launched.in(folder, "which", "--sandbox", "-o", "id")
                .with(Map.of("HOME", home, "TMPDIR", folder.toString()))
                .run();

        assertThat(which.out()).as(which.err()).isEqualTo(NEWEST + "\n");
        assertThat(Path.of("/.cache/alloy-connections")).doesNotExist();
        assertThat(Path.of("/.local/state/alloy-connections")).doesNotExist();
    }

    @Test
    void a_wrong_java_home_is_named_and_a_stand_in_is_asked_for_its_home() throws IOException {
        Path real = Path.of(System.getProperty("java.home"));
        Path shims = Files.createDirectory(folder.resolve("shims"));
        Path shim = Files.writeString(shims.resolve("java"), "#!/bin/sh\nexec '" + real + "/bin/java' \"$@\"\n");
        Files.setPosixFilePermissions(shim, PosixFilePermissions.fromString("rwx------"));

        Ended which = Launched.in(folder, "which", "--sandbox", "-o", "id")
                .with(Map.of("JAVA_HOME", "/nonexistent", "PATH", shims + ":" + System.getenv("PATH")))
                .run();

        assertThat(which.out()).isEqualTo(NEWEST + "\n");
        assertThat(which.err())
                .contains("alloy-connections: using " + real + "; JAVA_HOME=/nonexistent does not exist\n");
    }

    @Test
    void an_archive_is_never_taken_from_a_folder_that_anybody_can_write_into() throws IOException {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));

        Ended which = Launched.in(folder, "which", "--sandbox", "-o", "id")
                .with(Map.of("XDG_CACHE_HOME", cache.toString()))
                .run();

        assertThat(which.out()).isEqualTo(NEWEST + "\n");
        try (var made = Files.walk(cache)) {
            assertThat(made.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
