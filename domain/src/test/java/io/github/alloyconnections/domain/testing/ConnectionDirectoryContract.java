package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link ConnectionDirectory} keeps to. */
public abstract class ConnectionDirectoryContract {

    /** The lists of an Alloy in this state. */
    protected abstract ConnectionDirectory directoryIn(Scene scene);

    static Stream<Scene> failing() {
        return Scene.failing();
    }

    @Test
    void lists_an_owners_connections_of_one_connector() {
        Listing listing = directoryIn(Scene.SEED).list(Seed.NOTION, Seed.USER);

        assertThat(listing.connections()).containsExactlyInAnyOrderElementsOf(Seed.all());
        assertThat(listing.skipped()).isZero();
    }

    @Test
    void an_owner_without_connections_has_an_empty_listing() {
        ConnectionDirectory directory = directoryIn(Scene.EMPTY);

        assertThat(directory.list(Seed.NOTION, Seed.USER)).isEqualTo(Listing.empty());
        assertThat(directory.listAll(Seed.USER)).isEqualTo(Listing.empty());
    }

    @Test
    void a_connector_without_connections_has_an_empty_listing() {
        assertThat(directoryIn(Scene.SEED).list(Seed.SLACK, Seed.USER)).isEqualTo(Listing.empty());
    }

    @Test
    void the_key_and_a_user_have_lists_of_their_own() {
        ConnectionDirectory ofUser = directoryIn(Scene.SEED);
        ConnectionDirectory ofKey = directoryIn(Scene.KEY_OWNER);

        assertThat(ofUser.list(Seed.NOTION, Seed.KEY).connections()).isEmpty();
        assertThat(ofKey.list(Seed.NOTION, Seed.USER).connections()).isEmpty();
        assertThat(ofKey.list(Seed.NOTION, Seed.KEY).connections())
                .hasSize(11)
                .allSatisfy(found -> assertThat(found.owner()).isEqualTo(Seed.KEY));
    }

    @Test
    void a_connector_is_meant_whatever_its_case() {
        ConnectionDirectory directory = directoryIn(Scene.SEED);

        assertThat(directory.list(new ConnectorId("NOTION"), Seed.USER).connections())
                .hasSize(11);
    }

    @Test
    void listing_all_shows_of_each_connector_what_its_list_shows() {
        ConnectionDirectory directory = directoryIn(Scene.MIXED);
        Listing all = directory.listAll(Seed.USER);

        assertThat(connectors(all)).hasSizeGreaterThan(2).contains(Seed.NOTION, Seed.SLACK);
        assertThat(connectors(all))
                .allSatisfy(connector -> assertThat(
                                ids(directory.list(connector, Seed.USER).connections()))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(ids(all.connections().stream()
                                .filter(row -> row.connector().equals(Optional.of(connector)))
                                .toList())));
    }

    @Test
    void every_id_comes_once() {
        Listing all = directoryIn(Scene.MIXED).listAll(Seed.USER);

        assertThat(ids(all.connections())).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void rows_without_a_usable_id_are_counted_and_never_fatal() {
        ConnectionDirectory directory = directoryIn(Scene.MIXED);

        assertThat(directory.list(Seed.NOTION, Seed.USER).skipped()).isEqualTo(4);
        assertThat(directory.listAll(Seed.USER).skipped()).isEqualTo(4);
    }

    @Test
    void a_row_without_a_date_is_dated_by_its_id() {
        List<Connection> connections =
                directoryIn(Scene.MIXED).list(Seed.NOTION, Seed.USER).connections();

        assertThat(connections)
                .filteredOn(row -> row.created().source().name().equals("ID"))
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.createdAt()).isEqualTo(row.id().createdAt()));
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_failure_is_told_by_its_kind_and_is_no_empty_list(Scene scene) {
        ConnectionDirectory directory = directoryIn(scene);

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> directory.list(Seed.NOTION, Seed.USER))
                .satisfies(failure ->
                        assertThat(failure.kind()).isEqualTo(scene.failure().orElseThrow()))
                .satisfies(
                        failure -> assertThat(failure.retryAfter().isPresent()).isEqualTo(scene == Scene.RATE_LIMITED));
    }

    @Test
    void many_may_ask_at_once() {
        ConnectionDirectory directory = directoryIn(Scene.SEED);

        List<Integer> counts = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i ->
                        directory.list(Seed.NOTION, Seed.USER).connections().size())
                .toList();

        assertThat(counts).hasSize(16).containsOnly(11);
    }

    private static List<ConnectionId> ids(List<Connection> connections) {
        return connections.stream().map(Connection::id).toList();
    }

    private static List<ConnectorId> connectors(Listing listing) {
        return listing.connections().stream()
                .flatMap(row -> row.connector().stream())
                .distinct()
                .toList();
    }
}
