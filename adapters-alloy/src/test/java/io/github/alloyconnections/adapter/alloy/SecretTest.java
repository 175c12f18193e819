package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.alloyconnections.adapter.alloy.wire.MessageText;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A planted key and token come back from Alloy and go no further. */
class SecretTest extends AlloyTest {

    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlLXBsYW50ZWQ";
    private static final String ECHO = "Bearer " + KEY + " of https://x/authorize?token=" + JWT
            + "&state=planted-state&code=planted-code is bad; key " + KEY + ", jwt " + JWT;

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 400, 401, 403, 404, 422, 429, 500})
    void a_failed_list_shows_no_secret(int status) {
        alloy.on(USER_LIST, StubAlloy.json(status, error(), "X-Echo", ECHO));

        assertClean(catchThrowable(() -> adapters().directory().list(NOTION, USER)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 403, 404, 422, 429, 500})
    void a_failed_probe_shows_no_secret(int status) {
        alloy.on(SEARCH, StubAlloy.json(status, error()));

        ProbeOutcome outcome = adapters().probe().probe(ID, NOTION, USER, Optional.empty());

        assertThat(outcome).isNotInstanceOf(ProbeOutcome.Answered.class);
        assertClean(outcome.toString());
    }

    @Test
    void an_unreadable_list_shows_no_secret() {
        alloy.on(USER_LIST, StubAlloy.html(200, ECHO));

        assertClean(catchThrowable(() -> adapters().directory().list(NOTION, USER)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bearer abc.def | Bearer ***",
                "basic dXNlcjpwYXNz | basic ***",
                "see ?access_token=abc&x=1 | see ?access_token=***&x=1",
                "client_secret=abc, done | client_secret=*** done",
                "token%3Dabc | token%3D***",
                "state=abc | state=***",
                "refused (see code=abc) | refused (see code=***)",
                "{token=a)b} | {token=***}",
                "plain status 404 | plain status 404"
            })
    void what_looks_like_a_secret_is_masked(String text, String expected) {
        assertThat(new MessageText(Optional.empty()).of(text, 200)).isEqualTo(expected);
    }

    @Test
    void a_secret_that_is_torn_apart_by_invisible_signs_is_masked() {
        String torn = KEY.substring(0, 5) + "\u200b" + KEY.substring(5) + " and eyJhbGciOi\u200dJIUzI1NiJ9.abc.def";

        assertThat(new MessageText(Optional.of(KEY)).of(torn, 200)).isEqualTo("*** and ***");
    }

    private static String error() {
        return "{\"success\":false,\"error\":{\"code\":\"" + KEY + "\",\"message\":\"" + ECHO + "\"}}";
    }

    private static void assertClean(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertClean(trace.toString());
    }

    private static void assertClean(String text) {
        assertThat(text).isNotEmpty().doesNotContain(KEY, JWT, "eyJ", "planted-");
    }
}
