package io.github.alloyconnections.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.DeliveryQuery;
import io.github.alloyconnections.domain.service.DeliveryQuery.Which;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer.Chosen;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.settings.Overrides;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances over one database tell of each event once, and in order, while nothing goes wrong. */
class UserEventsTest {

    private static final UserId ANN = new UserId("ann");
    private static final int EVENTS = 12;

    @TempDir
    Path folder;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch all = new CountDownLatch(EVENTS);

    private HttpServer listening() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            all.countDown();
        });
        server.start();
        return server;
    }

    private Opened project(int port) {
        Map<String, String> environment = Map.of(
                "ALLOY_CONNECTIONS_WEBHOOK_URL", "http://127.0.0.1:" + port + "/hook",
                "ALLOY_CONNECTIONS_WEBHOOK_SECRET", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "ALLOY_CONNECTIONS_WEBHOOK_ANYWHERE", "true");
        ProjectOpener opener =
                new ProjectOpener(new ProcessContext(environment, folder.resolve("home"), folder), Clock.systemUTC());
        return opener.open(Overrides.none().withBaseUrl("http://127.0.0.1:1"), Optional.empty());
    }

    private static void decides(UserProjects users, int number) {
        KnownAnswer before = users.known(ANN, "q").join();
        String id = "69110206d6d6670fb1745%03d".formatted(number);
        users.keep(
                ANN,
                "q",
                before,
                new StoredAnswer(
                        "{}",
                        Instant.now().plusMillis(number),
                        new Chosen(
                                Optional.of(new ConnectorId("notion")), ConnectionId.parse(id), "number " + number)));
    }

    @Test
    void whatever_instance_changes_something_it_is_told_once_and_in_order() throws Exception {
        HttpServer server = listening();
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
                Opened project = project(server.getAddress().getPort());
                UserProjects one = instance(project, database);
                UserProjects other = instance(project, database)) {
            IntStream.rangeClosed(0, EVENTS).forEach(number -> decides(number % 2 == 0 ? one : other, number));

            assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(one.deliveries(new DeliveryQuery(Which.PARKED, 5, Optional.empty()))
                            .rows())
                    .isEmpty();
        } finally {
            server.stop(0);
        }
        assertThat(heard).hasSize(EVENTS);
        assertThat(IntStream.range(0, EVENTS))
                .allSatisfy(number ->
                        assertThat(heard.get(number)).contains("decision.changed", "\"number " + (number + 1) + "\""));
    }

    private static UserProjects instance(Opened project, EmbeddedPostgres database) {
        DatabaseAddress address = DatabaseAddress.parse(
                        "jdbc:postgresql://localhost:" + database.getPort() + "/postgres?user=postgres")
                .orElseThrow();
        return UserProjects.open(address, "service", () -> project, Clock.systemUTC())
                .telling();
    }
}
