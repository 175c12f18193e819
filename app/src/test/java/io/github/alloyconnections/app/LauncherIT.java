package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.app.Launched.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole processes: what a stranger types, and what comes back. */
class LauncherIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";

    @TempDir
    private Path folder;

    @Test
    void the_first_command_of_the_readme_decides() {
        Ended which = Launched.in(folder, "which", "--sandbox").run();

        assertThat(which.code()).isZero();
        assertThat(which.out()).startsWith(NEWEST + "  Eddie Fu's Notion (11)\n  why      the newest that works\n");
        assertThat(which.out())
                .contains("\n10 not tried: older than the chosen one, which works\n  691100acd6d6670fb1745176");
        assertThat(which.out().lines().filter(line -> line.startsWith("  69"))).hasSize(10);
        assertThat(which.out()).doesNotContain("\u001b");
    }

    @Test
    void use_changes_one_value_and_keeps_mode_and_link() throws IOException {
        String before = "# CONNECTION_ID=x\r\nexport MY_CONNECTION_ID='1'\r\nCONNECTION_ID=\"%s\" # mine\r\nLAST=1";
        Path real = Files.writeString(folder.resolve("real"), before.formatted("a".repeat(24)));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(folder.resolve(".env"), Path.of("real"));

        assertThat(Launched.in(folder, "use", "--sandbox").run().code()).isZero();
        assertThat(Files.readString(real)).isEqualTo(before.formatted(NEWEST));
        assertThat(Files.isSymbolicLink(folder.resolve(".env"))).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        assertThat(Launched.in(folder, "use", "--sandbox").run().out()).contains("no change");
        assertThat(entries()).containsExactlyInAnyOrder(".env", ".local", "real", "stderr", "stdout");
    }

    @Test
    void a_child_gets_the_choice_and_its_code_is_ours() {
        Ended child = Launched.in(folder, "run", "--sandbox", "--", "sh", "-c", "echo $CONNECTION_ID; exit 42")
                .run();

        assertThat(child.out()).isEqualTo(NEWEST + "\n");
        assertThat(child.code()).isEqualTo(42);
    }

    @Test
    void a_wrong_flag_is_a_usage_error() {
        Ended wrong = Launched.in(folder, "which", "--conector=slack").run();

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--connector").contains("next:");
        assertThat(wrong.out()).isEmpty();
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
