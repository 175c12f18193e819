package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.health.ProbeOutcome.Cause;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers with a status of failure. */
class ProbeErrorTest extends AlloyTest {

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 410, 422})
    void a_missing_credential_is_told_whatever_the_status(int status) {
        assertThat(answer(status, "{'error':{'code':'INVALID_INPUT','message':'Credential not found'}}"))
                .isEqualTo(new ProbeOutcome.CredentialNotFound(
                        "post-search", "Alloy answered " + status + words(status) + ": Credential not found"));
    }

    private static String words(int status) {
        return switch (status) {
            case 400 -> " (bad request)";
            case 401 -> " (unauthorized)";
            case 403 -> " (forbidden)";
            case 404 -> " (not found)";
            default -> " (refused)";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code':'INVALID_INPUT','message':'Credential not found'}",
                "{'message':'credential NOT Found.'}",
                "{'error':'Credential not found'}",
                "{'error':'Bad Request','message':'Credential not found'}",
                "{'error':{'code':'CREDENTIAL_NOT_FOUND'}}",
                "{'errors':[{'message':'Credential not found'}]}",
                "{'message':'Credential 69110206d6d6670fb17451f8 not found'}",
                "{'message':'Credential with id: 69110206d6d6670fb17451f8 was not found'}",
                "{'message':'No credentials found'}"
            })
    void a_missing_credential_is_told_in_any_words(String body) {
        assertThat(answer(400, body)).isInstanceOf(ProbeOutcome.CredentialNotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message':'Action post-search not found'}",
                "{'message':'Action \"post-search\" not found'}",
                "{'error':{'code':'ACTION_NOT_FOUND'}}",
                "{'message':'Unknown action'}",
                "{'message':'Action post-search does not exist'}"
            })
    void a_missing_action_is_never_a_missing_credential(String body) {
        assertThat(answer(404, body)).isInstanceOf(ProbeOutcome.NotProbeable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'message':'The credential is fine but the page was not found'}",
                "{'message':'Page not found'}",
                "{'message':'userId is required'}",
                "{'message':'Connector notion not found'}",
                "{'message':'credential refused'}",
                "{}",
                ""
            })
    void a_refusal_about_neither_proves_nothing(String body) {
        assertThat(answer(404, body))
                .isInstanceOfSatisfying(
                        ProbeOutcome.Inconclusive.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Cause.REFUSED));
    }

    @ParameterizedTest
    @CsvSource({"401, unauthorized", "403, forbidden"})
    void a_denied_call_is_told_as_it_is(int status, String words) {
        assertThat(answer(status, "{'message':'Unauthorized'}"))
                .isEqualTo(new ProbeOutcome.AccessDenied(
                        "post-search", status, "Alloy answered " + status + " (" + words + "): Unauthorized"));
    }

    @ParameterizedTest
    @CsvSource({
        "429, RATE_LIMITED",
        "500, UNAVAILABLE",
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "504, UNAVAILABLE",
        "408, UNAVAILABLE",
        "302, NOT_ALLOY"
    })
    void an_outage_proves_nothing_whatever_it_says(int status, Cause cause) {
        assertThat(answer(status, "{'message':'Credential not found'}"))
                .isInstanceOfSatisfying(
                        ProbeOutcome.Inconclusive.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(cause));
    }

    @ParameterizedTest
    @CsvSource({"401", "403", "404", "400", "405", "418"})
    void a_page_from_in_between_proves_nothing_whatever_its_status(int status) {
        alloy.on(SEARCH, StubAlloy.html(status, "<!doctype html><title>Access denied</title>Credential not found"));

        assertThat(adapters().probe().probe(ID, NOTION, USER, Optional.empty()))
                .isInstanceOfSatisfying(ProbeOutcome.Inconclusive.class, outcome -> {
                    assertThat(outcome.cause()).isEqualTo(Cause.NOT_ALLOY);
                    assertThat(outcome.message()).contains("is a web page, not Alloy's API (" + status + ")");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Forbidden", "{}", "[]", "{'blocked':true}", "'no'", "{'message':''}"})
    void a_refusal_in_nobodys_words_proves_nothing(String body) {
        assertThat(answer(403, body))
                .isInstanceOfSatisfying(
                        ProbeOutcome.Inconclusive.class,
                        outcome -> assertThat(outcome.cause()).isEqualTo(Cause.NOT_ALLOY));
    }

    @Test
    void a_rate_limit_says_how_long() {
        alloy.on(SEARCH, StubAlloy.json(429, "{}", "Retry-After", "60"));

        assertThat(adapters().probe().probe(ID, NOTION, USER, Optional.empty()))
                .isEqualTo(new ProbeOutcome.Inconclusive(
                        "post-search",
                        Cause.RATE_LIMITED,
                        "Alloy answered 429 (too many calls, and asks to wait 60 s)",
                        Optional.of(Duration.ofSeconds(60))));
    }

    @Test
    void after_a_long_rate_limit_no_other_probe_is_sent() {
        alloy.on(SEARCH, StubAlloy.json(429, "{}", "Retry-After", "60"));
        AlloyAdapters adapters = adapters();

        adapters.probe().probe(ID, NOTION, USER, Optional.empty());

        assertThat(adapters.probe().probe(OTHER_ID, NOTION, USER, Optional.empty()))
                .isEqualTo(new ProbeOutcome.Inconclusive(
                        "post-search",
                        Cause.RATE_LIMITED,
                        "Alloy asks not to be called for another 60 s, and no run waits more than 10 s in all",
                        Optional.of(Duration.ofSeconds(60))));
        assertThat(alloy.asked()).hasSize(1);
    }

    private ProbeOutcome answer(int status, String body) {
        alloy.on(SEARCH, StubAlloy.json(status, body.replace("\"", "\\\"").replace('\'', '"')));
        return adapters().probe().probe(ID, NOTION, USER, Optional.empty());
    }
}
