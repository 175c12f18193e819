package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Caller;
import io.github.alloyconnections.sandbox.http.RecordedRequest;
import io.github.alloyconnections.sandbox.http.RequestLog;
import io.github.alloyconnections.sandbox.http.SentKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordedRequestsTest {

    private final Sandbox sandbox = Sandboxes.start("seed");

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void tell_what_was_sent() {
        Client.ofUser(sandbox).get(Sandboxes.LIST + "?a=b%20c");

        assertThat(sandbox.requests())
                .containsExactly(new RecordedRequest(
                        "GET",
                        Sandboxes.LIST,
                        "a=b%20c",
                        Optional.of(Sandboxes.USER),
                        Optional.of("2025-09"),
                        true,
                        Optional.empty()));
    }

    @Test
    void name_the_connection_of_an_execute() {
        Client.of(sandbox).probe(Sandboxes.NEWEST);
        RecordedRequest request = sandbox.requests().get(0);

        assertThat(request.credentialId()).contains(Sandboxes.NEWEST);
        assertThat(request.userId()).isEmpty();
    }

    @Test
    void hold_only_whether_the_key_was_right() {
        Client.of(sandbox).get("/connectors");
        Client.of(sandbox)
                .with("Authorization", "Bearer planted-key-1234567890")
                .get("/connectors");

        assertThat(sandbox.requests()).extracting(RecordedRequest::keyAccepted).containsExactly(true, false);
        assertThat(sandbox.requests().toString())
                .doesNotContain("planted-key-1234567890")
                .doesNotContain(sandbox.apiKey());
    }

    @Test
    void hold_no_consent_token() {
        Client.of(sandbox).open(sandbox.baseUrl() + "/api/strategy/connector/notion/authorize?token=planted-token-123");

        assertThat(sandbox.requests()).hasSize(1);
        assertThat(sandbox.requests().toString()).doesNotContain("planted-token-123");
    }

    @Test
    void are_kept_up_to_ten_thousand() {
        RequestLog log = new RequestLog();
        Call call = new Call(
                "GET",
                new Call.Target(List.of("users"), Map.of()),
                new Caller(SentKey.RIGHT, Optional.empty(), Optional.empty()),
                new Call.Payload("", ""));
        for (int number = 0; number < 10_500; number++) {
            log.add(call, URI.create("/users?n=" + number));
        }

        assertThat(log.all()).hasSize(10_000);
        assertThat(log.all().get(0).query()).isEqualTo("n=500");
    }
}
