package com.example.notion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.spring.ConnectionHealth;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NotionSearchApplicationTest {

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private ConnectionHealth health;

    @Test
    void it_searches_through_a_connection_that_works() throws Exception {
        assertThat(get("/search?q=Roadmap"))
                .contains("\"connection\":\"69110206d6d6670fb17451f8\"")
                .contains("\"Roadmap\"");
    }

    @Test
    void its_health_tells_the_connection() throws Exception {
        health.refresh();

        assertThat(get("/actuator/health"))
                .contains("\"alloyConnections\":{")
                .contains("\"connection\":\"69110206d6d6670fb17451f8\"");
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
