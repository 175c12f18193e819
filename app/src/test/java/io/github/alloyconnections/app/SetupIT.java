package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.alloyconnections.app.TrialProject.Printed;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder with nothing in it and a key become a project with a pin that works: the whole program over the simulator. */
class SetupIT {

    private static final String NEWEST = "69110206d6d6670fb17451f8";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void one_command_leads_from_an_empty_folder_to_a_pin_that_works() throws IOException {
        try (Sandbox sandbox = started("seed")) {
            TrialProject project = project(sandbox, sandbox.apiKey());

            Printed printed = project.command("setup", "--key-file", key());

            assertThat(printed.code()).as(printed.everything()).isZero();
            assertThat(printed.everything()).doesNotContain(sandbox.apiKey());
            assertThat(project.read(".env"))
                    .isEqualTo("ALLOY_API_KEY=" + sandbox.apiKey() + "\nALLOY_USER_ID="
                            + sandbox.userId().orElseThrow() + "\nCONNECTION_ID=" + NEWEST + "\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(project.file(".env"))))
                    .isEqualTo("rw-------");
            assertThat(project.command("which", "-o", "id"))
                    .returns(0, Printed::code)
                    .returns(NEWEST + "\n", Printed::out);
            assertThat(project.command("setup").everything()).contains("Nothing to write into .env.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "dead-newest, 0, true",
        "empty, 3, true",
        "all-dead, 3, true",
        "other-user, 5, true",
        "key-refused, 4, false",
        "outage, 75, false",
        "garbage, 75, false"
    })
    void every_bad_day_ends_with_its_code_and_nothing_halfway(String preset, int code, boolean written) {
        try (Sandbox sandbox = started(preset)) {
            TrialProject project = project(sandbox, sandbox.apiKey());

            Printed printed = project.command("setup", "--key-file", key(), "--timeout", "2s");

            assertThat(printed.code()).as(printed.everything()).isEqualTo(code);
            assertThat(printed.err()).contains("next:");
            assertThat(Files.exists(project.file(".env"))).isEqualTo(written);
            assertThat(printed.everything()).doesNotContain(sandbox.apiKey());
        }
    }

    @Test
    void a_wrong_key_is_said_at_once_and_left_out() {
        try (Sandbox sandbox = started("seed")) {
            TrialProject project = project(sandbox, "planted-0123456789abcdef");

            Printed printed = project.command("setup", "--key-file", key());

            assertThat(printed.code()).isEqualTo(4);
            assertThat(printed.err()).contains("nothing was written").doesNotContain("planted");
            assertThat(project.file(".env")).doesNotExist();
        }
    }

    @Test
    void on_a_terminal_the_key_is_typed_unseen() throws Exception {
        try (Sandbox sandbox = started("seed")) {
            Process process = onATerminal(sandbox);
            InputStream screen = process.getInputStream();

            String shown = until(screen, "not shown");
            type(process, sandbox.apiKey() + "\n");
            shown += until(screen, "Write these lines");
            type(process, "\r");
            shown += until(screen, "next:");

            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            assertThat(shown).doesNotContain(sandbox.apiKey());
            assertThat(Files.readString(folder.resolve(".env"))).contains("CONNECTION_ID=" + NEWEST);
        }
    }

    @Test
    void an_interrupt_at_either_question_leaves_nothing() throws Exception {
        try (Sandbox sandbox = started("seed")) {
            Process early = onATerminal(sandbox);
            until(early.getInputStream(), "not shown");
            type(early, "\u0003");
            assertThat(early.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            Process late = onATerminal(sandbox);
            until(late.getInputStream(), "not shown");
            type(late, sandbox.apiKey() + "\n");
            until(late.getInputStream(), "Write these lines");
            type(late, "\u0003");
            assertThat(late.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

            assertThat(folder.toFile().list()).doesNotContain(".env", ".gitignore");
        }
    }

    private static Sandbox started(String preset) {
        return Sandbox.start(SandboxOptions.of(preset, TrialProject.CLOCK));
    }

    private TrialProject project(Sandbox sandbox, String key) {
        return new TrialProject(folder)
                .with("ALLOY_BASE_URL", sandbox.baseUrl().toString())
                .write("key", key + "\n");
    }

    private String key() {
        return folder.resolve("key").toString();
    }

    /** The launcher on a terminal of its own, as {@code script} makes it. */
    private Process onATerminal(Sandbox sandbox) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script makes terminals");
        return Launched.by(folder, "exec script -qec \"$0 setup\" /dev/null")
                .with(Map.of("ALLOY_BASE_URL", sandbox.baseUrl().toString(), "TERM", "xterm"))
                .talk();
    }

    /** All that is shown up to these words; the terminal listens by then. */
    private static String until(InputStream screen, String words) throws IOException {
        StringBuilder shown = new StringBuilder();
        while (shown.indexOf(words) < 0) {
            int next = screen.read();
            assertThat(next).as("%s before it ended: %s", words, shown).isNotNegative();
            shown.append((char) next);
        }
        return shown.toString();
    }

    private static void type(Process process, String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }
}
