package io.github.alloyconnections.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OAuthUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.runalloy.com/api/strategy/connector/notion/authorize?token=x",
                "http://127.0.0.1:4711/authorize?token=x",
                "http://localhost/authorize",
                "http://[::1]:80/x",
                "https://api.runalloy.com/x?redirectUri=http://localhost:3000/oauth|callback {a}"
            })
    void a_browser_may_be_sent_there(String text) {
        assertThat(OAuthUrl.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "http://evil.example/x",
                "http://localhost.evil.example/x",
                "https://user:pass@api.runalloy.com/",
                "https:///x",
                "//api.runalloy.com/x",
                "https://api.runalloy.com/\r\nHost: x",
                "not a url"
            })
    void a_browser_is_never_sent_there(String text) {
        assertThat(OAuthUrl.parse(text)).isEmpty();
    }

    @Test
    void its_text_is_no_more_than_the_host() {
        OAuthUrl url =
                OAuthUrl.parse("https://api.runalloy.com/connect?token=planted").orElseThrow();

        assertThat(url).hasToString("https://api.runalloy.com/…");
    }

    @Test
    void attempts_have_names_that_differ_and_can_be_read_back() {
        Random random = new Random(7);
        var names = Stream.generate(() -> AttemptId.from(random)).limit(1_000).toList();

        assertThat(names).doesNotHaveDuplicates();
        assertThat(names)
                .allSatisfy(id -> assertThat(AttemptId.parse(id.value())).contains(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "../../../../etc/passw", "aaaaaaaaaaaaaaaaaaa0", "AAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_name_of_an_attempt_is_refused(String text) {
        assertThat(AttemptId.parse(text)).isEmpty();
    }

    @Test
    void a_refusal_is_one_plain_line() {
        Refusal refusal = new Refusal("a\r\nSet-Cookie: b\u0000\u202e", Optional.of("x".repeat(5_000)));

        assertThat(refusal.error()).isEqualTo("a  Set-Cookie: b");
        assertThat(refusal.description().orElseThrow()).hasSize(300);
    }
}
