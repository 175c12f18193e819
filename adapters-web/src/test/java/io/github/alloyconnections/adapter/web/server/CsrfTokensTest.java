package io.github.alloyconnections.adapter.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.web.RunningWeb;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody can guess, and what belongs to one server and one browser. */
class CsrfTokensTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
    private static final String NAME = "alloy_connections_session_";
    private static final String SESSION = "A".repeat(22);

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_server_keeps_to_its_token_and_another_server_has_another() {
        try (RunningWeb other = RunningWeb.start()) {
            assertThat(token(web)).isEqualTo(token(web)).isNotEqualTo(token(other));
        }
    }

    @Test
    void each_browser_gets_a_name_of_its_own() {
        String one = session(web.get("/"));
        String other = session(web.get("/"));

        assertThat(List.of(one, other)).allMatch(name -> name.matches("[A-Za-z0-9_-]{22}"));
        assertThat(one).isNotEqualTo(other);
        assertThat(one).isNotEqualTo(SESSION);
    }

    @Test
    void all_forms_of_a_first_page_are_of_the_one_name_that_it_gives() {
        HttpResponse<String> first = web.get("/");
        List<String> tokens = TOKEN.matcher(first.body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();

        assertThat(first.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(NAME))
                .hasSize(1);
        assertThat(tokens).hasSize(1);
        assertThat(web.send(web.to("/").header("Cookie", NAME + web.port() + "=" + session(first)))
                        .body())
                .contains("value=\"" + tokens.get(0) + "\"");
    }

    @Test
    void a_server_answers_to_its_names_with_its_port_and_without_the_usual_one() {
        assertThat(Origins.authorities("Box.example", 80))
                .contains("box.example:80", "box.example", "localhost", "[::1]", "127.0.0.1:80");
        assertThat(Origins.authorities("box.example", 81))
                .isEqualTo(Set.of("box.example:81", "localhost:81", "127.0.0.1:81", "[::1]:81"));
    }

    @Test
    void an_address_of_many_parts_stands_in_brackets() {
        assertThat(List.of(Origins.bracketed("::1"), Origins.bracketed("[::1]"), Origins.bracketed("box")))
                .containsExactly("[::1]", "[::1]", "box");
    }

    @Test
    void an_origin_is_allowed_in_any_case_and_with_a_slash() {
        Origins origins = new Origins(Set.of(), List.of("https://Friend.example/"));

        assertThat(origins.isAllowed("https://friend.EXAMPLE")).isTrue();
        assertThat(origins.isAllowed("https://friend.example/")).isTrue();
        assertThat(origins.isAllowed("https://friend.exampl")).isFalse();
    }

    private static String token(RunningWeb web) {
        Matcher found = TOKEN.matcher(web.send(web.to("/").header("Cookie", NAME + web.port() + "=" + SESSION))
                .body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String session(HttpResponse<String> page) {
        return page.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(NAME))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }
}
