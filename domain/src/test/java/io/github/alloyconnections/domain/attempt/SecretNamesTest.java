package io.github.alloyconnections.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Password",
                "userPassword",
                "user_password",
                "USER-PASSWORD",
                "pass",
                "passwd",
                "pwd",
                "userpassword",
                "apiKey",
                "api_key",
                "APIKey",
                "apikey",
                "X-API-KEY",
                "key",
                "API key",
                "secretKey",
                "privateKey",
                "accessKeyId",
                "token",
                "accessToken",
                "authtoken",
                "bearerToken",
                "clientSecret",
                "clientsecret",
                "pin",
                "credentials",
                "Personal access token",
                "apiKey2",
                "auth.apiKey"
            })
    void what_is_called_so_is_a_secret(String name) {
        assertThat(SecretNames.isSecret(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "shopName",
                "subdomain",
                "monkey",
                "keyword",
                "keyboard",
                "turkey",
                "passport",
                "compass",
                "bypass",
                "pinterestId",
                "shipping",
                "tokenUrl",
                "token_endpoint",
                "passwordHint",
                "keyName",
                "publicKey",
                "projectKey",
                "publishableKey",
                "sortKey",
                "username",
                "user",
                "email",
                "region",
                "authConfigId",
                "Schlüssel"
            })
    void what_only_looks_like_it_is_none(String name) {
        assertThat(SecretNames.isSecret(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "An API token from the Admin Center",
                "Your api key",
                "The secret of your app",
                "Private-key, PEM"
            })
    void a_sentence_may_mention_one(String sentence) {
        assertThat(SecretNames.mentions(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The key words of your shop", "The part before .example.com", "Turn the key"})
    void a_sentence_may_mention_none(String sentence) {
        assertThat(SecretNames.mentions(sentence)).isFalse();
    }
}
