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

    @Test
    void two_addresses_are_told_apart() {
        OAuthUrl one = OAuthUrl.parse("https://api.runalloy.com/x?token=1").orElseThrow();
        OAuthUrl same = OAuthUrl.parse("https://api.runalloy.com/x?token=1").orElseThrow();
        OAuthUrl other = OAuthUrl.parse("https://api.runalloy.com/x?token=2").orElseThrow();

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(other);
        assertThat(one.hashCode()).isNotEqualTo(other.hashCode());
        assertThat(one).isNotEqualTo(null);
    }

    @Test
    void the_longest_address_is_told() {
        String start = "https://api.runalloy.com/";

        assertThat(OAuthUrl.parse(start + "a".repeat(16_384 - start.length()))).isPresent();
        assertThat(OAuthUrl.parse(start + "a".repeat(16_385 - start.length()))).isEmpty();
    }

    @Test
    void an_attempt_is_called_by_its_name() {
        AttemptId id = AttemptId.from(new Random(7));

        assertThat(id).hasToString(id.value());
    }

    @Test
    void a_refusal_without_a_word_describes_nothing() {
        assertThat(new Refusal("access_denied", Optional.of(" \n\u200b")).description())
                .isEmpty();
    }
}
