package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.action.OwnProbe;
import io.github.alloyconnections.domain.action.OwnProbe.Wanted;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that a person wrote down to try a connector's connections with. */
class OwnProbeTest extends AlloyTest {

    private static final ConnectorId OTHER = new ConnectorId("other");
    private static final String EXECUTE = "POST /connectors/other/actions/readItem/execute";

    @Test
    void it_is_called_with_what_was_written_down_and_nothing_is_searched_for() {
        alloy.on(EXECUTE, "{\"responseData\":{\"id\":7}}");
        ActionInput input = new ActionInput(
                Optional.of(JsonValue.from(Map.of("deep", true))),
                Map.of("item", JsonValue.of("a")),
                Map.of("limit", JsonValue.of(1)),
                Map.of());

        ProbeOutcome outcome = probe(own(OTHER, "readItem", input, Wanted.anything()), OTHER, Optional.empty());

        assertThat(outcome).isInstanceOf(ProbeOutcome.Answered.class);
        assertThat(alloy.onlyAsked().body())
                .contains("\"deep\":true", "\"pathParams\":{\"item\":\"a\"}", "\"queryParameters\":{\"limit\":1}");
    }

    @Test
    void it_outranks_what_is_known_and_keeps_what_the_connector_needs() {
        alloy.on("POST /connectors/notion/actions/get-self/execute", "{\"responseData\":{\"id\":\"bot\"}}");

        probe(own(NOTION, "get-self", ActionInput.none(), Wanted.there("/id")), NOTION, Optional.empty());

        assertThat(alloy.onlyAsked().body()).contains("Notion-Version");
    }

    @Test
    void it_counts_in_whatever_spelling_and_when_it_is_named() {
        alloy.on("POST /connectors/OTHER/actions/readItem/execute", "{\"responseData\":{}}");
        ActionInput input = new ActionInput(Optional.empty(), Map.of(), Map.of("limit", JsonValue.of(1)), Map.of());
        OwnProbe own = own(OTHER, "readItem", input, Wanted.anything());

        probe(own, new ConnectorId("OTHER"), Optional.of(new ActionId("readItem")));

        assertThat(alloy.onlyAsked().body()).contains("\"limit\":1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/items[] | {'items':[]} | true",
                "/items[] | {'items':{}} | false",
                "/items[] | {} | false",
                "/a/b | {'a':{'b':0}} | true",
                "/a/b | {'a':{'b':null}} | false",
                "[] | [1] | true",
                "[] | {} | false",
                "/0/id | [{'id':1}] | true"
            })
    void what_must_be_there_is_looked_for(String pointer, String answer, boolean works) {
        assertThat(answered(Wanted.there(pointer), answer) instanceof ProbeOutcome.Answered)
                .isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{'team':'acme'} | true", "{'team':'other'} | false", "{} | false", "{'team':['acme']} | false"})
    void what_must_be_equal_is_compared(String answer, boolean works) {
        ProbeOutcome outcome = answered(Wanted.equal("/team", JsonValue.of("acme")), answer);

        assertThat(outcome instanceof ProbeOutcome.Answered).isEqualTo(works);
    }

    @Test
    void an_answer_without_it_proves_nothing_and_the_place_is_named() {
        assertThat(answered(Wanted.there("/team"), "{}"))
                .isEqualTo(new ProbeOutcome.Inconclusive(
                        "readItem",
                        Cause.UNREADABLE,
                        "Alloy answered, but not with what readItem brings at /team",
                        Optional.empty()));
    }

    private ProbeOutcome answered(Wanted ok, String answer) {
        alloy.on(EXECUTE, "{\"responseData\":" + answer.replace('\'', '"') + "}");
        return probe(own(OTHER, "readItem", ActionInput.none(), ok), OTHER, Optional.empty());
    }

    private static OwnProbe own(ConnectorId connector, String action, ActionInput input, Wanted ok) {
        return new OwnProbe(connector, new ActionId(action), input, ok, "alloy-connections.conf:1");
    }

    private ProbeOutcome probe(OwnProbe own, ConnectorId connector, Optional<ActionId> action) {
        try (AlloyAdapters adapters = AlloyAdapters.over(settings(alloy.url()), CLOCK, quick(), ticker, List.of(own))) {
            return adapters.probe().probe(ID, connector, USER, action);
        }
    }
}
