package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.adapter.alloy.StubAlloy.Answer;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers, and is not Alloy's API in this version: called that, whatever is asked for. */
class WrongAddressTest extends AlloyTest {

    private static final String NO_SUCH_CALL =
            "{\"errorHtml\":\"<!DOCTYPE html><html><body><pre>Cannot GET /connectors</pre></body></html>\"}";

    static Stream<Consumer<AlloyAdapters>> questions() {
        return Stream.of(
                adapters -> adapters.catalog().connectors(),
                adapters -> adapters.directory().list(NOTION, USER),
                adapters -> adapters.directory().list(NOTION, Owner.key()),
                adapters -> adapters.directory().listAll(USER),
                adapters -> adapters.directory().listAll(Owner.key()),
                adapters -> adapters.actions().actions(NOTION, USER),
                adapters -> adapters.actions().describe(new ActionTarget(NOTION, new ActionId("post-search")), USER));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_wrong_version_is_told_by_every_call(Consumer<AlloyAdapters> question) {
        everywhere(StubAlloy.json(404, NO_SUCH_CALL));

        assertThat(failure(question))
                .hasMessageContaining("version 2025-09")
                .hasMessageContaining("ALLOY_API_VERSION or ALLOY_BASE_URL is wrong");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void the_same_with_success(Consumer<AlloyAdapters> question) {
        everywhere(StubAlloy.json(200, NO_SUCH_CALL));

        assertThat(failure(question)).hasMessageContaining("(Cannot GET /connectors): ALLOY_API_VERSION or");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_web_page_is_told_by_every_call(Consumer<AlloyAdapters> question) {
        everywhere(StubAlloy.html(200, "<!doctype html><title>Sign in</title>"));

        assertThat(failure(question)).hasMessageContaining("is a web page, not Alloy's API (200): ALLOY_BASE_URL is");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void so_is_the_404_of_another_api_by_every_list(int question) {
        everywhere(StubAlloy.json(404, "{\"message\":\"Not Found\"}"));

        assertThat(failure(questions().toList().get(question)))
                .hasMessageContaining("so it is not Alloy's API: ALLOY_BASE_URL or ALLOY_API_VERSION is wrong");
    }

    @ParameterizedTest
    @CsvSource({"200", "400", "401", "403", "404", "410"})
    void a_page_is_a_page_whatever_its_status(int status) {
        everywhere(StubAlloy.bytes(
                status, "text/plain", "\n \ufeff<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        everywhere(StubAlloy.html(status, "Please sign in"));

        assertThat(failure(adapters -> adapters.catalog().connectors()))
                .hasMessageContaining("is a web page, not Alloy's API (" + status + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_firewalls_own_words_do_not_speak_of_the_key(int status) {
        everywhere(StubAlloy.bytes(
                status, "text/plain", "Blocked by policy 7".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(failure(adapters -> adapters.catalog().connectors()))
                .hasMessageContaining("is not JSON, so it is not Alloy's API (" + status + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 407, 429})
    void an_outage_with_a_page_is_an_outage_and_says_so(int status) {
        everywhere(StubAlloy.html(status, "<h1>no</h1>"));

        RemoteServiceException failure = catchThrowableOfType(
                RemoteServiceException.class, () -> adapters().catalog().connectors());

        assertThat(failure.kind()).isEqualTo(status == 429 ? Kind.RATE_LIMITED : Kind.UNAVAILABLE);
        assertThat(failure).hasMessageEndingWith(", with a web page");
    }

    @Test
    void an_unknown_connector_is_no_wrong_address() {
        alloy.on("GET /connectors", "{\"connectors\":[{\"id\":\"slack\"}]}");
        alloy.on(NOTION_LIST, StubAlloy.json(404, "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"Not Found\"}}"));

        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> adapters().directory().list(NOTION, Owner.key()))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_missing_catalogue_alone_does_not_stop_the_users_list() {
        alloy.on(USER_LIST, "{\"data\":[{\"credentialId\":\"" + ID + "\",\"type\":\"notion-oauth2\"}]}");

        AlloyAdapters adapters = adapters();
        assertThat(adapters.directory().list(NOTION, USER).connections()).hasSize(1);
        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> adapters.directory().list(NOTION, Owner.key()))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void a_huge_page_is_recognised_too() {
        everywhere(StubAlloy.html(403, "<html>" + "x".repeat(300_000)));

        assertThat(failure(adapters -> adapters.catalog().connectors())).hasMessageContaining("is a web page");
    }

    private RemoteServiceException failure(Consumer<AlloyAdapters> question) {
        RemoteServiceException failure =
                catchThrowableOfType(RemoteServiceException.class, () -> question.accept(adapters()));
        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(Kind.WRONG_ADDRESS);
        return failure;
    }

    private void everywhere(Answer answer) {
        Stream.of(
                        "GET /connectors",
                        USER_LIST,
                        NOTION_LIST,
                        "GET /connectors/notion/resources",
                        "GET /connectors/notion/actions/post-search")
                .forEach(call -> alloy.on(call, answer));
    }
}
