package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ConnectorCatalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link ConnectorCatalog} keeps to. */
public abstract class ConnectorCatalogContract {

    /** The catalogue of an Alloy in this state. */
    protected abstract ConnectorCatalog catalogIn(Scene scene);

    static Stream<Scene> failing() {
        return Scene.failing();
    }

    @Test
    void each_connector_comes_once_in_alloys_own_spelling() {
        assertThat(catalogIn(Scene.SEED).connectors())
                .extracting(Connector::id)
                .doesNotHaveDuplicates()
                .extracting(ConnectorId::value)
                .contains("notion", "slack", "zohoCRM");
    }

    @Test
    void each_connector_has_a_name_for_people() {
        assertThat(catalogIn(Scene.SEED).connectors())
                .filteredOn(connector -> connector.id().equals(Seed.NOTION))
                .extracting(Connector::name)
                .containsExactly("Notion");
    }

    @Test
    void it_does_not_depend_on_there_being_connections() {
        assertThat(catalogIn(Scene.EMPTY).connectors())
                .extracting(Connector::id)
                .contains(Seed.NOTION);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void a_failure_is_told_by_its_kind(Scene scene) {
        ConnectorCatalog catalog = catalogIn(scene);

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(catalog::connectors)
                .satisfies(failure ->
                        assertThat(failure.kind()).isEqualTo(scene.failure().orElseThrow()));
    }
}
