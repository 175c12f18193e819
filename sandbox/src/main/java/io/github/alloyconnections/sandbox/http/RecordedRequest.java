package io.github.alloyconnections.sandbox.http;

import java.util.Optional;

/**
 * What the sandbox was sent, for tests: never the API key, only whether it was right, and never a consent token.
 *
 * @param query the raw query, empty when there is none
 * @param userId the value of {@code x-alloy-userid}
 * @param apiVersion the value of {@code x-api-version}
 * @param keyAccepted whether the {@code Authorization} header was the right one
 * @param credentialId the connection an execute call named
 */
public record RecordedRequest(
        String method,
        String path,
        String query,
        Optional<String> userId,
        Optional<String> apiVersion,
        boolean keyAccepted,
        Optional<String> credentialId) {}
