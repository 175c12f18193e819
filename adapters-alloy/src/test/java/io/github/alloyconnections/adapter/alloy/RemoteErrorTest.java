package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteErrorTest extends AlloyTest {

    private static final String TRIED =
            "Tried to list the notion connections of the API key's own user but failed because: ";

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED_INPUT, bad request",
        "401, KEY_REFUSED, unauthorized",
        "403, KEY_FORBIDDEN, forbidden",
        "404, NOT_FOUND, not found",
        "405, REFUSED_INPUT, no such call",
        "407, UNAVAILABLE, a proxy in between asks for a sign-in",
        "408, UNAVAILABLE, took too long",
        "418, REFUSED_INPUT, refused",
        "422, REFUSED_INPUT, refused",
        "429, RATE_LIMITED, too many calls",
        "500, UNAVAILABLE, out of order",
        "502, UNAVAILABLE, out of order",
        "503, UNAVAILABLE, out of order",
        "504, UNAVAILABLE, took too long",
        "599, UNAVAILABLE, out of order"
    })
    void a_status_has_a_kind_and_plain_words(int status, Kind kind, String words) {
        RemoteServiceException failure = failure(StubAlloy.json(status, "{\"message\":\"so\"}"));

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage(TRIED + "Alloy answered " + status + " (" + words + "): so");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'error':{'code':'C','message':'the inner'},'message':'the outer'} | : the inner",
                "{'error':'the text','message':'the other'} | : the text",
                "{'code':'C','message':'the message'} | : the message",
                "{'message':'the message'} | : the message",
                "{'errors':[{'message':'the first'},{'message':'the second'}]} | : the first",
                "{'errors':['the first']} | : the first",
                "{'error':{'code':'C'}} | : C",
                "{'code':'C'} | : C",
                "{'error':{},'message':null} | ",
                "{} | ",
                "[] | ",
                "17 | ",
                "{'message':['list']} | ",
                "{'message' | ",
                "Bad gateway | ",
                " | "
            })
    void a_message_is_found_in_any_shape(String body, String said) {
        String json = body == null ? "" : body.replace('\'', '"');

        assertThat(failure(StubAlloy.json(400, json)))
                .hasMessage(TRIED + "Alloy answered 400 (bad request)" + (said == null ? "" : said));
    }

    @Test
    void a_message_is_one_bounded_clean_line() {
        String nasty = "one\\ntwo\\u001b[31m\\u202e\\u0000 three " + "x".repeat(5_000);

        RemoteServiceException failure = failure(StubAlloy.json(400, "{\"message\":\"" + nasty + "\"}"));

        assertThat(failure.getMessage()).startsWith(TRIED + "Alloy answered 400 (bad request): one two[31m three xxx");
        assertThat(failure.getMessage())
                .hasSizeLessThanOrEqualTo(400)
                .endsWith("…")
                .doesNotContain("\n", "\u001b");
    }

    @Test
    void an_endless_error_is_not_read_to_its_end() {
        String huge = "{\"message\":\"" + "x".repeat(10_000_000) + "\"}";

        assertThat(failure(StubAlloy.json(400, huge))).hasMessage(TRIED + "Alloy answered 400 (bad request)");
    }

    @ParameterizedTest
    @CsvSource({
        "120, PT2M",
        "' 120 ', PT2M",
        "'Mon, 23 Nov 2026 12:05:00 GMT', PT5M",
        "999999999999999999999, PT24H",
        "'Mon, 23 Nov 2099 12:05:00 GMT', PT24H"
    })
    void retry_after_is_seconds_or_a_date(String value, Duration expected) {
        RemoteServiceException failure = failure(StubAlloy.json(429, "{}", "Retry-After", value));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).contains(expected);
        assertThat(failure.getMessage()).contains("(too many calls, and asks to wait ");
    }

    @ParameterizedTest
    @CsvSource({"soon", "-1", "1.5", "''", "'Mon, 32 Nov 2026 12:05:00 GMT'"})
    void a_nonsensical_retry_after_counts_as_not_said(String value) {
        RemoteServiceException failure = failure(StubAlloy.json(429, "{}", "Retry-After", value));

        assertThat(failure.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failure.retryAfter()).isEmpty();
    }

    private RemoteServiceException failure(StubAlloy.Answer answer) {
        alloy.on(NOTION_LIST, answer);
        AlloyAdapters adapters = adapters();
        return catchThrowableOfType(
                RemoteServiceException.class,
                () -> adapters.directory().list(NOTION, io.github.alloyconnections.domain.connection.Owner.key()));
    }
}
