package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
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

    private static final String BEGIN = "/connectors/shopify/credentials";
    private static final String FIELDS = "'userId':'690f5c1ed6d6670fb1740e5a','authenticationType':'oauth2',"
            + "'redirectUri':'https://example.com'";

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
                CREATE + "shopify/credentials | {" + OAUTH + ",'data':{'shopName':'a','x':1}} | data.x is unknown",
                SEARCH + " | {'credentialId':7} | credentialId must be of type string",
                SEARCH
                        + " | {'credentialId':'69110206d6d6670fb17451f8','requestBody':7} | requestBody must be an object",
                BEGIN + " | {" + FIELDS + ",'state':'x'} | state is unknown",
                BEGIN + " | {" + FIELDS + ",'data':{'shopName':'a','region':'eu'}} | data.region is unknown",
                BEGIN + " | {" + FIELDS + ",'data':{'shopName':7}} | data.shopName must be of type string",
                BEGIN + " | {" + FIELDS + ",'data':[]} | data must be of type object"
            })
    void what_no_page_names_is_refused(String path, String body, String said) {
        String json = body.replace('\'', '"');

        Answer refused = client(strict).post(path, json);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/error/message").asText()).isEqualTo("Strict: " + said);
        assertThat(client(lenient).post(path, json).body()).doesNotContain("Strict");
    }

    @Test
    void what_no_server_takes_is_refused_here_and_there() {
        for (Sandbox either : List.of(strict, lenient)) {
            assertThat(client(either)
                            .without("x-api-version")
                            .get("/connectors")
                            .status())
                    .isEqualTo(404);
            assertThat(client(either)
                            .with("x-api-version", "2024-03")
                            .get("/connectors")
                            .status())
                    .isEqualTo(404);
            assertThat(client(either).method("POST", SEARCH).status()).isEqualTo(415);
        }
    }

    @Test
    void what_a_description_does_not_name_is_the_providers_to_judge() {
        assertThat(client(strict)
                        .notion("post-search", Sandboxes.NEWEST, "\"requestBody\":{\"new\":1}")
                        .body())
                .doesNotContain("Strict");
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
