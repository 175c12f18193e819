package io.github.alloyconnections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that has many users, each with connections of its own. */
class ManyUsersTest {

    private static final String ANN = "690f5c1ed6d6670fb1740e5a";
    private static final String BOB = "68c3a1f2d6d6670fb1740f11";

    @TempDir
    Path folder;

    private AlloyConnections open(Map<String, String> environment) {
        return AlloyConnections.open(AlloyOptions.ofThisProcess()
                .in(environment, folder.resolve("home"), folder)
                .sandbox("other-user"));
    }

    @Test
    void each_user_has_connections_of_its_own() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                AlloyConnections alloy = open(Map.of(
                        "ALLOY_CONNECTIONS_DATABASE",
                        "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres"))) {

            assertThat(alloy.forUser(BOB).decide().chosen()).isPresent();
            assertThat(alloy.forUser(ANN).decide().chosen()).isEmpty();
            assertThat(alloy.forUser(ANN).decide().elsewhere()).isEmpty();
            assertThatExceptionOfType(AlloyException.class)
                    .isThrownBy(() -> alloy.forUser(ANN).forUser(BOB).decide())
                    .returns(ErrorCode.USAGE.name(), AlloyException::code);
        }
    }

    @Test
    void without_a_database_there_are_no_users() {
        try (AlloyConnections alloy = open(Map.of())) {
            assertThatExceptionOfType(AlloyException.class)
                    .isThrownBy(() -> alloy.forUser(BOB).decide())
                    .withMessageContaining("ALLOY_CONNECTIONS_DATABASE");
            assertThatExceptionOfType(AlloyException.class).isThrownBy(() -> alloy.forUser("no user"));
        }
    }
}
