package io.github.alloyconnections.adapter.alloy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest extends AlloyTest {

    private static final String EMPTY = "{\"data\":[]}";

    @Test
    void every_call_carries_the_headers_of_the_api() {
        alloy.on(USER_LIST, EMPTY);

        adapters().directory().list(NOTION, USER);

        StubAlloy.Asked asked = alloy.onlyAsked();
        assertThat(asked.header("Authorization")).containsExactly("Bearer " + KEY);
        assertThat(asked.header("x-api-version")).containsExactly("2025-09");
        assertThat(asked.header("x-alloy-userid")).containsExactly("66f000000000000000000001");
        assertThat(asked.header("Accept")).containsExactly("application/json");
        assertThat(asked.header("User-Agent")).containsExactly("alloy-connections");
        assertThat(asked.header("Accept-Encoding")).isEmpty();
        assertThat(asked.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a%2Fb",
        "a%2Fb, a%252Fb",
        "%41, %2541",
        "a?b#c, a%3Fb%23c",
        "{user}, %7Buser%7D",
        "{, %7B",
        "ünï, %C3%BCn%C3%AF",
        "用户, %E7%94%A8%E6%88%B7",
        "a+b&c=d;e, a%2Bb%26c%3Dd%3Be",
        "😀, %F0%9F%98%80"
    })
    void a_user_id_is_one_segment_and_one_header(String user, String segment) {
        assumeThat(Charset.defaultCharset().newEncoder().canEncode(user)).isTrue();
        alloy.on("GET /users/" + segment + "/credentials", EMPTY);

        adapters().directory().list(NOTION, Owner.of(new UserId(user)));

        assertThat(alloy.onlyAsked().header("x-alloy-userid"))
                .extracting(header -> new String(header.getBytes(ISO_8859_1), UTF_8))
                .containsExactly(user);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "\ud800"})
    void a_user_id_that_cannot_be_sent_is_refused(String user) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> adapters().directory().list(NOTION, Owner.of(new UserId(user))))
                .returns(Kind.REFUSED_INPUT, RemoteServiceException::kind);
        assertThat(alloy.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', /users", "/, /users", "//, /users", "/2024-03, /2024-03/users", "/2024-03/, /2024-03/users"})
    void any_base_url_joins(String path, String users) {
        alloy.on("GET " + users + "/66f000000000000000000001/credentials", EMPTY);

        Listing listing =
                adapters(settings(URI.create(alloy.url() + path))).directory().list(NOTION, USER);

        assertThat(listing).isEqualTo(Listing.empty());
    }

    @Test
    void a_connector_keeps_its_spelling_in_a_path() {
        alloy.on("GET /connectors/zohoCRM/credentials", EMPTY);

        assertThat(adapters().directory().list(new ConnectorId("zohoCRM"), Owner.key()))
                .isEqualTo(Listing.empty());
    }

    @Test
    void without_a_key_nothing_is_sent() {
        AlloySettings keyless = new AlloySettings(alloy.url(), Optional.empty(), "2025-09", Duration.ofSeconds(5));
        AlloyAdapters adapters = adapters(keyless);

        assertKeyMissing(() -> adapters.directory().list(NOTION, USER));
        assertKeyMissing(() -> adapters.directory().listAll(USER));
        assertKeyMissing(() -> adapters.directory().listAll(Owner.key()));
        assertKeyMissing(() -> adapters.catalog().connectors());
        assertKeyMissing(() -> adapters.probe().probe(ID, NOTION, USER, Optional.empty()));
        assertKeyMissing(() -> adapters.probe().probe(ID, new ConnectorId("other"), USER, Optional.empty()));
        assertThat(alloy.asked()).isEmpty();
    }

    private static void assertKeyMissing(Runnable call) {
        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(call::run)
                .withMessageStartingWith("Tried to ")
                .withMessageEndingWith(" but failed because: no API key is set (ALLOY_API_KEY)")
                .returns(Kind.KEY_MISSING, RemoteServiceException::kind);
    }
}
