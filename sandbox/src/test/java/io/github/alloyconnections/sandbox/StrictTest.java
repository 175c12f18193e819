package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a strict sandbox refuses, and a lenient one lets pass. */
class StrictTest {

    private static final String CREATE = "/connectors/";
    private static final String OAUTH = "'userId':'690f5c1ed6d6670fb1740e5a','authenticationType':'oauth2',"
            + "'redirectUri':'http://localhost:3000/x'";
    private static final String SEARCH = "/connectors/notion/actions/post-search/execute";

    private final Sandbox strict = Sandbox.start(SandboxOptions.of("seed+strict", Clock.systemUTC()));
    private final Sandbox lenient = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));

    @AfterEach
    void stop() {
        strict.close();
        lenient.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                SEARCH + " | {'credentialId':'69110206d6d6670fb17451f8','extra':1} | extra is unknown",
                SEARCH + " | {'credentialId':'69110206d6d6670fb17451f8','queryParameters':{'page':1}}"
                        + " | queryParameters.page is unknown",
                "/users | {'username':'a','admin':true} | admin is unknown",
                "/users?force=1 | {'username':'a'} | query parameter force is unknown",
                CREATE + "notion/credentials | {" + OAUTH + ",'data':{}} | data is unknown",
                CREATE + "hubspot/credentials | {" + OAUTH + "} | authenticationType is unknown",
                CREATE + "shopify/credentials | {" + OAUTH + ",'data':{'shopName':'a','x':1}} | data.x is unknown"
            })
    void what_no_page_names_is_refused(String path, String body, String said) {
        String json = body.replace('\'', '"');

        Answer refused = client(strict).post(path, json);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/error/message").asText()).isEqualTo("Strict: " + said);
        assertThat(client(lenient).post(path, json).body()).doesNotContain("Strict");
    }

    @Test
    void what_is_published_passes() {
        Client client = client(strict);

        assertThat(client.get("/connectors").status()).isEqualTo(200);
        assertThat(client.get("/users/690f5c1ed6d6670fb1740e5a/credentials?offset=0")
                        .status())
                .isEqualTo(200);
        assertThat(client.probe(Sandboxes.NEWEST).status()).isEqualTo(200);
    }

    private static Client client(Sandbox sandbox) {
        return Client.of(sandbox).with("x-alloy-userid", "690f5c1ed6d6670fb1740e5a");
    }
}
