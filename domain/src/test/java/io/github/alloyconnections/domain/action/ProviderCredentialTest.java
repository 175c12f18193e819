package io.github.alloyconnections.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.ActionParameter.Place;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderCredentialTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "HEADER | token                  | Authentication token. Requires scope: `chat:write`",
                "QUERY  | token                  | Authentication token bearing required scopes",
                "QUERY  | token                  | \"\"",
                "HEADER | Authorization          | \"\"",
                "HEADER | authorization          | Filled in by Alloy",
                "HEADER | X-Shopify-Access-Token | \"\"",
                "HEADER | X-Figma-Token          | \"\"",
                "HEADER | PRIVATE-TOKEN          | \"\"",
                "HEADER | DD-API-KEY             | \"\"",
                "QUERY  | hapikey                | The HubSpot key of the account",
                "QUERY  | api_key                | \"\"",
                "QUERY  | apiKey                 | \"\"",
                "QUERY  | access_token           | OAuth access token.",
                "QUERY  | oauth_token            | OAuth 2.0 token for the current user.",
                "QUERY  | key                    | API key. Your API key identifies your project",
                "QUERY  | appid                  | Your unique API key",
                "PATH   | token                  | Your bot's API token, from BotFather",
                "PATH   | hapikey                | Your API key",
                "PATH   | secret                 | Your API key",
                "PATH   | account_key            | Your API key",
                "QUERY  | api_token[]            | \"\"",
                "QUERY  | secret                 | A shared secret."
            })
    void what_lets_a_call_in_is_alloy_s(Place place, String name, String description) {
        String about = description.replace("bot's API", "API");

        assertThat(ProviderCredential.isIn(place, name, Optional.of(about))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "QUERY  | page_token      | A token for the next page",
                "QUERY  | pageToken       | \"\"",
                "QUERY  | nextPageToken   | \"\"",
                "QUERY  | syncToken       | \"\"",
                "QUERY  | next_page_token | Access token of the next page",
                "QUERY  | cursor          | \"\"",
                "QUERY  | start_cursor    | \"\"",
                "QUERY  | token           | A token to page through the results, as returned by the call before",
                "QUERY  | token           | Use it to read the next page, with the same authorization",
                "HEADER | Idempotency-Key | \"\"",
                "HEADER | Notion-Version  | The API version to use",
                "HEADER | X-CSRF-Token    | \"\"",
                "QUERY  | keyword         | \"\"",
                "QUERY  | key             | The key of the issue",
                "PATH   | key             | \"\"",
                "PATH   | issueIdOrKey    | The ID or key of the issue",
                "PATH   | token           | The token of the checkout",
                "PATH   | token           | \"\"",
                "PATH   | account         | Your API key",
                "QUERY  | secret          | A secret, shared by both.",
                "QUERY  | project_key     | \"\"",
                "QUERY  | publicKey       | \"\"",
                "QUERY  | api_key_id      | \"\"",
                "QUERY  | api_key_name    | API key name",
                "QUERY  | author          | \"\"",
                "QUERY  | idProperty      | The property with unique values",
                "QUERY  | text            | Text of the API key",
                "QUERY  | access_token    | The access token to be revoked",
                "HEADER | device-token    | \"\""
            })
    void what_is_only_called_so_is_the_caller_s(Place place, String name, String description) {
        assertThat(ProviderCredential.isIn(place, name, Optional.of(description)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "token         | Authentication token bearing required scopes.             | true",
                "token         | \"\"                                                      | true",
                "token         | Your Slack token                                          | true",
                "authorization | \"\"                                                      | true",
                "api_key       | \"\"                                                      | true",
                "token         | The token of the card, as made by the form in the browser | false",
                "device_token  | \"\"                                                      | false",
                "public_token  | \"\"                                                      | false",
                "key           | The key of the issue                                      | false",
                "email         | \"\"                                                      | false",
                "properties    | The properties of the contact                             | false"
            })
    void a_body_s_field_is_judged_by_both(String name, String description, boolean credential) {
        assertThat(ProviderCredential.isIn(name, JsonValue.from(Map.of("description", description))))
                .isEqualTo(credential);
    }
}
