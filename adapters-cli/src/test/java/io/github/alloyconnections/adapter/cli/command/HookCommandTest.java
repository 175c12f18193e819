package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a shell does with the script is tried in a shell; the program that it starts is a note that it was started. */
class HookCommandTest {

    private static final String PIN = "69110206d6d6670fb17451f8";

    private final CommandLineRun line = new CommandLineRun();

    @TempDir
    private Path folder;

    private Path state;
    private Path project;

    @BeforeEach
    void somebody_with_a_project() throws IOException {
        folder = folder.toRealPath();
        HookedFolder made = HookedFolder.in(folder, line, "");
        state = made.state();
        project = made.project();
        write(".env", "CONNECTION_ID=" + PIN + "\n");
    }

    @Test
    void a_project_is_allowed_listed_and_denied() {
        line.following.variables = Map.of("CONNECTION_ID", PIN, "ALLOY_USER_ID", "u1");

        assertThat(line.run("hook", "allow")).isZero();
        assertThat(line.run("hook", "list")).isZero();
        assertThat(line.run("hook", "values")).isZero();
        assertThat(line.run("hook", "deny")).isZero();
        assertThat(line.out()).isEqualTo("""
                shells may follow /my/project
                  ALLOY_USER_ID
                  CONNECTION_ID
                /my/project
                ALLOY_USER_ID=u1
                CONNECTION_ID=%s
                shells follow it no longer: /my/project
                """.formatted(PIN));
        assertThat(line.project.asked).isEmpty();
    }

    @Test
    void what_is_not_allowed_is_not_refreshed() {
        assertThat(line.run("hook", "refresh")).isEqualTo(2);
        assertThat(line.err()).contains("shells may not follow", "hook allow");
        assertThat(line.run("hook")).isEqualTo(2);
        assertThat(line.err()).contains("hook needs one of: bash, zsh, fish, direnv, allow");
    }

    @Test
    void an_allowed_folder_s_pins_come_and_go_and_no_program_is_started() throws IOException {
        record(project, "CONNECTION_ID=" + PIN + "\nALLOY_USER_ID=u1\n");

        assertThat(bash("""
                cd "$1"; prompt
                cd src/deep; prompt
                cd /; prompt
                """)).isEqualTo(PIN + " u1\n" + PIN + " u1\n- -\n");
        assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    void a_folder_that_nobody_allowed_gives_nothing() throws IOException {
        assertThat(bash("cd \"$1\"; prompt")).isEqualTo("- -\n");
        assertThat(folder.resolve("started")).doesNotExist();
    }

    @Test
    void a_folder_allowed_or_denied_while_one_stands_there_is_seen() throws IOException {
        Path record = recordOf(project);

        assertThat(bash("cd \"$1\"; prompt; echo CONNECTION_ID=" + PIN + " >'" + quoted(record)
                        + "'; touch -d '+1 hour' '" + quoted(record) + "'; prompt; rm '" + quoted(record)
                        + "'; prompt"))
                .isEqualTo("- -\n" + PIN + " -\n- -\n");
    }

    @Test
    void a_changed_file_is_looked_at_once_by_the_program() throws IOException {
        record(project, "CONNECTION_ID=" + PIN + "\n");

        // The program of this test changes nothing, so the file stays the newer one: its values are in doubt, and not
        // given.
        assertThat(bash("cd \"$1\"; prompt; touch -d '+2 hours' .env; prompt; prompt; prompt"))
                .isEqualTo(PIN + " -\n- -\n- -\n- -\n");
        assertThat(Files.readString(folder.resolve("started"))).isEqualTo("hook refresh\n");
    }

    @Test
    void what_one_has_set_stands_and_stays() throws IOException {
        record(project, "CONNECTION_ID=" + PIN + "\nALLOY_USER_ID=u1\n");

        assertThat(bash("""
                export CONNECTION_ID=mine; cd "$1"; prompt
                export ALLOY_USER_ID=other; cd /; prompt
                """)).isEqualTo("mine u1\nmine other\n");
    }

    @Test
    void nothing_but_pins_is_taken_whatever_a_record_says() throws IOException {
        record(project, """
                PATH=/evil
                CONNECTION_ID_$(touch x)=1
                CONNECTION_ID=$(touch x)
                LD_PRELOAD=/evil.so
                ALLOY_API_KEY=secret
                CONNECTION_ID_SLACK=690000000000000000000001
                """);

        assertThat(
                        bash(
                                "cd \"$1\"; prompt; echo \"$CONNECTION_ID_SLACK ${ALLOY_API_KEY-none} ${LD_PRELOAD-none}\"; ls"))
                .isEqualTo("- -\n690000000000000000000001 none none\nsrc\n");
    }

    @Test
    void the_code_of_the_last_command_is_still_there_and_a_prompt_of_one_s_own_too() throws IOException {
        assertThat(bash("PROMPT_COMMAND='echo own'; eval \"$script\"; (exit 7); eval \"$PROMPT_COMMAND\"; (exit 7); "
                        + "__alloy_connections_hook; echo $?"))
                .isEqualTo("own\n7\n");
    }

    @Test
    void other_shells_get_their_own() {
        assertThat(line.run("hook", "zsh")).isZero();
        assertThat(line.out()).contains("add-zsh-hook precmd").doesNotContain("@PLACE@", "@PROGRAM@");
        assertThat(line.run("hook", "fish")).isZero();
        assertThat(line.out()).contains("--on-event fish_prompt", "it\\'s/state");
        assertThat(line.run("hook", "direnv")).isZero();
        assertThat(line.out()).contains("use_alloy_connections()", "hook values");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(project.resolve(name), text);
        Files.setLastModifiedTime(project.resolve(name), FileTime.from(Instant.EPOCH));
    }

    private Path recordOf(Path allowed) {
        return state.resolve(allowed.toString().replace("%", "%25").replace("/", "%2F"));
    }

    private void record(Path allowed, String text) throws IOException {
        Files.writeString(recordOf(allowed), text);
    }

    private static String quoted(Path path) {
        return path.toString().replace("'", "'\\''");
    }

    /** Runs this in bash with the hook in it; {@code prompt} does what bash does before a prompt, and tells two variables. */
    private String bash(String commands) throws IOException {
        assertThat(line.run("hook", "bash")).isZero();
        Path script = Files.writeString(folder.resolve("hook"), line.out());
        line.out.reset();
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        "-c",
                        "script=$(cat \"$0\"); eval \"$script\"; prompt() { eval \"$PROMPT_COMMAND\";"
                                + " echo \"${CONNECTION_ID:--} ${ALLOY_USER_ID:--}\"; }\n"
                                + commands,
                        script.toString(),
                        project.toString())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONNECTION_ID") || name.startsWith("ALLOY_"));
        builder.environment().put("HOME", folder.toString());
        Process bash = builder.start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
