package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.UserEvent;
import io.github.alloyconnections.domain.service.UserEvent.Kind;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Support staff see which events nobody took, and have them sent again. */
class DeliveriesTest {

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    private void happens(String words) {
        web.users()
                .deliveries
                .add(new UserEvent(
                        Kind.DECISION_CHANGED,
                        new UserId("ann"),
                        Samples.NOW,
                        Optional.of(Samples.NOTION),
                        Optional.of(Samples.NEWEST),
                        Optional.empty(),
                        words));
    }

    private Delivery parked() {
        Delivery due = web.users().deliveries.take(1, Samples.NOW, Samples.NOW).get(0);
        web.users().deliveries.park(due, "it answered 503", Samples.NOW);
        return due;
    }

    private JsonNode deliveries(String query) {
        return RunningWeb.read(web.get("/api/deliveries" + query)).path("deliveries");
    }

    @Test
    void what_was_given_up_is_shown_and_why() {
        happens("1");
        parked();
        happens("2");

        JsonNode shown = deliveries("");
        assertThat(shown).hasSize(1);
        assertThat(shown.get(0).path("trouble").textValue()).isEqualTo("it answered 503");
        assertThat(shown.get(0).path("event").path("type").textValue()).isEqualTo("decision.changed");
        assertThat(deliveries("?state=waiting")
                        .get(0)
                        .path("event")
                        .path("data")
                        .path("words")
                        .textValue())
                .isEqualTo("2");
        assertThat(web.users().noted).extracting(AuditEntry::words).containsExactly("deliveries", "deliveries");
    }

    @Test
    void it_can_be_sent_again_once() {
        happens("1");
        String path = "/api/deliveries/" + parked().id() + "/send";

        assertThat(RunningWeb.read(web.send(web.json("POST", path, "{}")))
                        .path("parkedAt")
                        .isNull())
                .isTrue();
        HttpResponse<String> again = web.send(web.json("POST", path, "{}"));

        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("UNKNOWN_DELIVERY");
        assertThat(deliveries("?state=waiting")).hasSize(1);
    }

    @Test
    void a_state_that_is_none_is_refused() {
        assertThat(web.get("/api/deliveries?state=lost").statusCode()).isEqualTo(400);
    }
}
