package io.github.alloyconnections.domain.usecase.calling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.failure.UnknownConnectorException;
import io.github.alloyconnections.domain.port.driving.ForBrowsingConnectors;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.InMemoryScenes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be connected, and which connector a person means. */
class BrowsingConnectorsTest {

    private final InMemoryProject project = new InMemoryProject();
    private final ForBrowsingConnectors browsing = project.core().browsing();

    @Test
    void the_catalogue_comes_by_id_ignoring_case() {
        project.catalog().hold("zohoCRM", "Asana", "notion", "airtable");

        assertThat(browsing.connectors())
                .extracting(Connector::id)
                .extracting(ConnectorId::value)
                .containsExactly("airtable", "Asana", "notion", "zohoCRM");
    }

    @ParameterizedTest
    @CsvSource({"notion,notion", "Notion,notion", "ZOHOCRM,zohoCRM", "GoogleSheets,googlesheets", "SLACK,slack"})
    void well_known_ones_need_no_look_up(String typed, String meant) {
        assertThat(browsing.resolve(typed).value()).isEqualTo(meant);
        assertThat(project.catalog().asked()).isZero();
    }

    @Test
    void others_are_looked_up_and_spelled_as_alloy_does() {
        project.catalog().hold("quickBooks", "asana");

        assertThat(browsing.resolve("QuickBooks").value()).isEqualTo("quickBooks");
    }

    @ParameterizedTest
    @CsvSource({"asanna,asana", "asan,asana", "ASAN,asana", "saana,asana"})
    void what_was_probably_meant_is_told(String typed, String meant) {
        project.catalog().hold("quickBooks", "asana");

        assertThat(near(typed)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({"asa,asana", "asanaxx,asana", "xxasana,asana", "axsaxna,asana", "ana,asana"})
    void two_letters_more_less_or_other_are_forgiven(String typed, String meant) {
        project.catalog().hold("asana");

        assertThat(near(typed)).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"as", "asanaxxx", "xxxasana", "xxxna", "na"})
    void three_are_not(String typed) {
        project.catalog().hold("asana");

        assertThat(near(typed)).isEmpty();
    }

    @Test
    void the_nearest_comes_first_then_the_alphabet() {
        project.catalog().hold("boxx", "bop", "bob", "boxes", "box1", "far-away");
        List<String> one = near("boxs");
        project.catalog().hold("far-away", "box1", "boxes", "bob", "bop", "boxx");

        assertThat(one).containsExactly("box1", "boxes", "boxx").isEqualTo(near("boxs"));
    }

    @Test
    void what_resembles_nothing_gets_no_suggestion() {
        assertThat(near("salesforce")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no/path", "..", "a b", "no\u0000", "notion?x=1"})
    void what_cannot_be_an_id_is_unknown_without_a_call(String typed) {
        assertThatExceptionOfType(UnknownConnectorException.class)
                .isThrownBy(() -> browsing.resolve(typed))
                .returns(typed, UnknownConnectorException::asked)
                .returns(List.of(), UnknownConnectorException::near);
        assertThat(project.catalog().asked()).isZero();
    }

    @Test
    void where_there_is_no_catalogue_the_person_is_believed() {
        project.catalog().fail(InMemoryScenes.failure(Kind.NOT_FOUND));

        assertThat(browsing.resolve("someApp").value()).isEqualTo("someApp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEY_REFUSED", "UNAVAILABLE", "RATE_LIMITED"})
    void where_the_catalogue_fails_nothing_is_guessed(Kind kind) {
        project.catalog().fail(InMemoryScenes.failure(kind));

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> browsing.resolve("someApp"))
                .returns(kind, RemoteServiceException::kind);
    }

    private List<String> near(String typed) {
        try {
            return List.of("resolved to " + browsing.resolve(typed));
        } catch (UnknownConnectorException e) {
            return e.near().stream().map(ConnectorId::value).toList();
        }
    }
}
