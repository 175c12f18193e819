package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.port.host.RunningServer;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that the command line makes open a running service, as far as they may, until they are revoked. */
class TokensIT {

    @TempDir
    private Path folder;

    @Test
    void what_the_command_line_makes_the_server_takes() throws IOException {
        try (Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", TrialProject.CLOCK));
                EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start()) {
            TrialProject project = new TrialProject(folder.toRealPath())
                    .against(sandbox)
                    .with("ALLOY_CONNECTIONS_ACCESS_TOKEN", "planted-access-token-4711")
                    .with("ALLOY_CONNECTIONS_RECHECK_HOURS", "0")
                    .with(
                            "ALLOY_CONNECTIONS_DATABASE",
                            "jdbc:postgresql://localhost:" + database.getPort() + "/postgres?user=postgres");
            String user = sandbox.userId().orElseThrow();
            String all = made(project, "--scope", "read", "--name", "billing");
            String own = made(project, "--scope", "connect", "--user", user);

            try (RunningServer server = project.serve()) {
                assertThat(decision(server, all, user)).isEqualTo(200);
                assertThat(decision(server, own, user)).isEqualTo(200);
                assertThat(decision(server, own, "somebody")).isEqualTo(403);
                assertThat(decision(server, "alc_nobody", user)).isEqualTo(401);
                assertThat(decision(server, "planted-access-token-4711", user)).isEqualTo(200);
            }
            String id = all.substring("alc_".length(), all.indexOf('_', "alc_".length()));
            assertThat(project.command("token", "list").out()).contains(id, "billing");
            assertThat(project.command("token", "revoke", id).code()).isZero();
            try (RunningServer server = project.serve()) {
                assertThat(decision(server, all, user)).isEqualTo(401);
            }
        }
    }

    private static String made(TrialProject project, String... words) {
        String[] line = new String[words.length + 2];
        line[0] = "token";
        line[1] = "make";
        System.arraycopy(words, 0, line, 2, words.length);
        return project.command(line).out().strip();
    }

    private static int decision(RunningServer server, String token, String user) {
        HttpResponse<String> answer =
                TrialProject.send(HttpRequest.newBuilder(TrialProject.at(server, "/api/users/" + user + "/decision"))
                        .header("Authorization", "Bearer " + token)
                        .build());
        return answer.statusCode();
    }
}
