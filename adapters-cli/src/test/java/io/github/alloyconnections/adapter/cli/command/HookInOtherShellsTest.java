package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts for zsh, fish and direnv, where these are installed. */
class HookInOtherShellsTest {

    private static final String PIN = "69110206d6d6670fb17451f8";

    private final CommandLineRun line = new CommandLineRun();

    @TempDir
    private Path folder;

    private Path state;
    private Path project;

    @BeforeEach
    void somebody_with_a_project() throws IOException {
        folder = folder.toRealPath();
        HookedFolder made = HookedFolder.in(
                folder, line, "printf 'CONNECTION_ID=" + PIN + "\\nPATH=/evil\\nCONNECTION_ID_X=$(touch x)\\n'\n");
        state = made.state();
        project = made.project();
        Files.writeString(project.resolve(".env"), "CONNECTION_ID=" + PIN + "\n");
        Files.setLastModifiedTime(project.resolve(".env"), FileTime.from(Instant.EPOCH));
        Files.writeString(
                state.resolve(project.toString().replace("%", "%25").replace("/", "%2F")),
                "CONNECTION_ID=" + PIN + "\nPATH=/evil\nALLOY_USER_ID=u1\nCONNECTION_ID_X=$(touch x)\n");
    }

    @Test
    void zsh_follows_a_project() throws IOException {
        assumeThat(isInstalled("zsh")).isTrue();
        String told = "prompt() { for each in $precmd_functions; do $each; done; "
                + "print -r -- \"${CONNECTION_ID:--} ${ALLOY_USER_ID:--} ${CONNECTION_ID_X:--}\"; }\n";

        assertThat(run("zsh", "-f", "-c", "source '" + script("zsh") + "'; " + told + """
                        cd "$PROJECT"; prompt
                        cd src/deep; prompt
                        touch "$PROJECT/.env"; prompt
                        cd /; prompt
                        """))
                .isEqualTo(PIN + " u1 -\n" + PIN + " u1 -\n- - -\n- - -\n");
        assertThat(folder.resolve("started")).hasContent("hook refresh");
        assertThat(project.resolve("x")).doesNotExist();
    }

    @Test
    void fish_follows_a_project() throws IOException {
        assumeThat(isInstalled("fish")).isTrue();
        String told = """
                function told
                    emit fish_prompt
                    set -q CONNECTION_ID; or set -l CONNECTION_ID -
                    set -q ALLOY_USER_ID; or set -l ALLOY_USER_ID -
                    set -q CONNECTION_ID_X; or set -l CONNECTION_ID_X -
                    echo $CONNECTION_ID $ALLOY_USER_ID $CONNECTION_ID_X
                end
                """;

        assertThat(run("fish", "--no-config", "-c", "source '" + script("fish") + "'\n" + told + """
                        cd $PROJECT; told
                        cd src/deep; told
                        touch $PROJECT/.env; told
                        cd /; told
                        """))
                .isEqualTo(PIN + " u1 -\n" + PIN + " u1 -\n- - -\n- - -\n");
        assertThat(folder.resolve("started")).hasContent("hook refresh");
        assertThat(project.resolve("x")).doesNotExist();
    }

    @Test
    void direnv_takes_a_project_s_pins() throws IOException {
        assumeThat(isInstalled("direnv")).isTrue();
        Path library = Files.createDirectories(folder.resolve(".config/direnv/lib"));
        Files.copy(script("direnv"), library.resolve("alloy-connections.sh"));
        Files.writeString(project.resolve(".envrc"), "use alloy_connections\n");

        assertThat(run("bash", "-c", """
                cd "$PROJECT"
                direnv allow 2>/dev/null
                eval "$(direnv export bash 2>/dev/null)"
                echo "$CONNECTION_ID ${CONNECTION_ID_X:--}"
                cd /
                eval "$(direnv export bash 2>/dev/null)"
                echo "${CONNECTION_ID:--}"
                """)).isEqualTo(PIN + " -\n-\n");
        assertThat(folder.resolve("started")).hasContent("hook values");
        assertThat(project.resolve("x")).doesNotExist();
    }

    private Path script(String shell) throws IOException {
        assertThat(line.run("hook", shell)).isZero();
        return Files.writeString(folder.resolve("script." + shell), line.out());
    }

    private String run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(CONNECTION_ID|ALLOY_|XDG_|DIRENV_).*"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PROJECT", project.toString());
        Process shell = builder.start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(each -> Files.isExecutable(Path.of(each, program)));
    }
}
