package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.run.CliPorts.Permission;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class McpCommandTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void the_talk_has_both_streams_to_itself() {
        line.in = "hello\n".getBytes(StandardCharsets.UTF_8);

        assertThat(line.run("mcp", "--connector", "slack")).isZero();
        assertThat(line.out()).isEqualTo("hello\n");
        assertThat(line.err()).isEmpty();
        assertThat(line.assistants.asked.get(0).connector()).isEqualTo(Optional.of("slack"));
        assertThat(line.assistants.allowed.get(0)).isEmpty();
    }

    @Test
    void what_a_person_allows_is_passed_on() {
        line.run("mcp", "--allow-writes", "--allow-pin", "--allow-connect-url");

        assertThat(line.assistants.allowed.get(0)).isEqualTo(Set.of(Permission.values()));
    }

    @Test
    void whoever_types_it_is_told_what_it_is_for() {
        line.onTerminal(100);

        assertThat(line.run("mcp")).isZero();
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).contains("Model Context Protocol", "mcp --print-config claude", "Ctrl-D");
    }

    @Test
    void lines_to_paste_start_the_same_server_by_its_whole_path() {
        line.environment = Map.of("ALLOY_CONNECTIONS_LAUNCHER", "/opt/tool/alloy-connections");

        assertThat(line.run("mcp", "--print-config", "claude", "--user", "u1", "--env-file", "x/.env", "--allow-pin"))
                .isZero();
        assertThat(line.out())
                .isEqualTo("/opt/tool/alloy-connections mcp --user u1 --env-file "
                        + Path.of("x/.env").toAbsolutePath() + " --allow-pin\n");
        assertThat(line.err()).isEqualTo("note: into the file of claude\n");
        assertThat(line.assistants.asked).isEmpty();
    }

    @Test
    void without_a_launcher_it_is_found_by_name() {
        line.run("mcp", "--print-config=cursor", "--sandbox=outage");

        assertThat(line.out()).isEqualTo("alloy-connections mcp --sandbox=outage\n");
    }

    @Test
    void a_client_that_nobody_knows_is_a_usage_error() {
        assertThat(line.run("mcp", "--print-config", "emacs\u0007")).isEqualTo(2);
        assertThat(line.err())
                .contains("no client 'emacs", "there are claude, cursor")
                .doesNotContain("\u0007");
    }
}
