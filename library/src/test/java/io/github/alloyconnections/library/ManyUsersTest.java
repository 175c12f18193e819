package io.github.alloyconnections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that has many users, each with connections of its own. */
class ManyUsersTest {

    private static final String ANN = "690f5c1ed6d6670fb1740e5a";
    private static final Path HERE = Path.of("target").toAbsolutePath();
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

    /** As in a program that names a database and not what speaks to one. */
    @Test
    void without_what_speaks_to_a_database_it_is_named() throws Exception {
        URL[] others = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(place -> !place.contains("adapters-postgres"))
                .map(ManyUsersTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader program = new URLClassLoader(others, ClassLoader.getPlatformClassLoader())) {
            Callable<?> asking = (Callable<?>) program.loadClass(Asking.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();

            assertThat(asking.call()).asString().contains("USAGE", "add alloy-connections-adapters-postgres");
        }
    }

    private static URL url(String place) {
        try {
            return Path.of(place).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The question of such a program; what it failed with. */
    public static final class Asking implements Callable<String> {

        @Override
        public String call() {
            AlloyOptions options = AlloyOptions.ofThisProcess()
                    .in(Map.of("ALLOY_CONNECTIONS_DATABASE", "jdbc:postgresql://127.0.0.1:1/none"), HERE, HERE)
                    .sandbox("seed");
            try (AlloyConnections alloy = AlloyConnections.open(options)) {
                return alloy.forUser(BOB).decide().toString();
            } catch (AlloyException e) {
                return e.code() + " " + e.getMessage();
            }
        }
    }
}
