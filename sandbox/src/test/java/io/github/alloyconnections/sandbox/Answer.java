package io.github.alloyconnections.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What came back, with the body as it was sent. */
public record Answer(int status, HttpHeaders headers, String body) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    public JsonNode json() {
        return SandboxJson.parse(body).orElseThrow(() -> new AssertionError("Not JSON: " + body));
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
