package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.sandbox.http.ObjectIds;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class ConsentTest {

    private static final String RETURN = "http://localhost:4567/oauth/callback/nonce-1";
    private static final String NO = "?error=access_denied&error_description=The+person+did+not+allow+the+connection";

    /** The URL a person would open, for a connection to Notion. */
    public static String begin(Sandbox sandbox, String redirectUri) {
        String body = "{\"userId\":\"" + Sandboxes.USER + "\",\"authenticationType\":\"oauth2\",\"redirectUri\":\""
                + redirectUri + "\"}";
        return Client.ofUser(sandbox)
                .post("/connectors/notion/credentials", body)
                .json()
                .path("oauthUrl")
                .asText();
    }

    public static Answer decide(Sandbox sandbox, String url, String answer) {
        String token = url.substring(url.indexOf("&token=") + 1);
        return Client.of(sandbox).form(url, token + "&answer=" + answer);
    }

    private static JsonNode rows(Sandbox sandbox) {
        return Client.of(sandbox).get(Sandboxes.LIST).json().path("data");
    }

    @ParameterizedTest
    @CsvSource({
        "seed,'',12",
        "code-less,'',12",
        "code,?code=sandbox-code-1,12",
        "code-fragment,#code=sandbox-code-1,12",
        "refused," + NO + ",11",
        "late,'',11",
        "nothing-created,'',11",
        "silent-cancel,'',12",
        "two-created,'',13",
        "renewed,'',11"
    })
    void a_yes_leads_back_in_the_presets_way(String preset, String addition, int listed) {
        try (Sandbox sandbox = Sandboxes.start(preset)) {
            Answer answer = decide(sandbox, begin(sandbox, RETURN), "allow");

            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).isEqualTo(RETURN + addition);
            assertThat(rows(sandbox)).hasSize(listed);
        }
    }

    @Test
    void a_refusal_can_stand_in_the_fragment() {
        try (Sandbox sandbox = Sandboxes.start("refused-fragment")) {
            assertThat(decide(sandbox, begin(sandbox, RETURN), "allow").header("Location"))
                    .isEqualTo(RETURN + NO.replace('?', '#'));
        }
    }

    @Test
    void a_no_makes_nothing_and_says_so() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            Answer answer = decide(sandbox, begin(sandbox, RETURN + "?a=b"), "deny");

            assertThat(answer.header("Location")).isEqualTo(RETURN + "?a=b" + NO.replace('?', '&'));
            assertThat(rows(sandbox)).hasSize(11);
        }
    }

    @Test
    void a_silent_cancel_makes_nothing_and_says_nothing() {
        try (Sandbox sandbox = Sandboxes.start("silent-cancel")) {
            Answer answer = decide(sandbox, begin(sandbox, RETURN), "deny");

            assertThat(answer.header("Location")).isEqualTo(RETURN);
            assertThat(rows(sandbox)).hasSize(11);
        }
    }

    @Test
    void the_new_one_is_named_and_dated_like_its_elders() {
        try (Sandbox sandbox = Sandboxes.start("seed")) {
            decide(sandbox, begin(sandbox, RETURN), "allow");
            JsonNode made = rows(sandbox).path(11);
            String id = made.path("credentialId").asText();

            assertThat(made.path("name").asText()).isEqualTo("Eddie Fu's Notion (12)");
            assertThat(made.path("createdAt").asText()).isEqualTo("2025-11-23T10:00:00.000Z");
            assertThat(ObjectIds.createdAt(id)).isEqualTo(Sandboxes.NOW);
            assertThat(Client.ofUser(sandbox).probe(id).body()).contains("\"results\":[{");
        }
    }

    @Test
    void clicking_again_makes_no_second_one() {
        try (Sandbox sandbox = Sandboxes.start("code")) {
            String url = begin(sandbox, RETURN);
            Answer first = decide(sandbox, url, "allow");
            Answer again = decide(sandbox, url, "deny");

            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
            assertThat(rows(sandbox)).hasSize(12);
        }
    }

    @Test
    void a_late_one_appears_when_its_time_has_come() {
        MovingClock clock = new MovingClock(Sandboxes.NOW);
        SandboxOptions options = SandboxOptions.of("late", clock).withLateBy(Duration.ofSeconds(20));
        try (Sandbox sandbox = Sandbox.start(options)) {
            decide(sandbox, begin(sandbox, RETURN), "allow");
            clock.moveOn(Duration.ofSeconds(19));
            int before = rows(sandbox).size();
            clock.moveOn(Duration.ofSeconds(1));

            assertThat(before).isEqualTo(11);
            assertThat(rows(sandbox)).hasSize(12);
        }
    }

    @Test
    void renewing_moves_only_the_time_of_the_newest() {
        try (Sandbox sandbox = Sandboxes.start("renewed")) {
            JsonNode before = rows(sandbox);
            decide(sandbox, begin(sandbox, RETURN), "allow");
            JsonNode newest = rows(sandbox).path(10);

            assertThat(newest.path("updatedAt").asText()).isEqualTo("2025-11-23T10:00:00.000Z");
            assertThat(newest.path("createdAt")).isEqualTo(before.path(10).path("createdAt"));
            assertThat(rows(sandbox).path(9)).isEqualTo(before.path(9));
        }
    }

    @Test
    void a_new_users_first_connection_has_no_number() {
        try (Sandbox sandbox = Sandboxes.start("empty")) {
            decide(sandbox, begin(sandbox, RETURN), "allow");

            assertThat(rows(sandbox).path(0).path("name").asText()).isEqualTo("Eddie Fu's Notion");
        }
    }
}
