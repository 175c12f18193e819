package io.github.alloyconnections.sandbox;

import java.util.Optional;

/** What every API call must bring: the right key, a known API version, a user id that could be one. */
final class KeyGate {

    private KeyGate() {}

    static Optional<Reply> refusal(Caller caller) {
        if (caller.key() != KeyCheck.RIGHT) {
            return Optional.of(refused(caller.key()));
        }
        if (caller.apiVersion().filter(KeyGate::isKnownVersion).isEmpty()) {
            return Optional.of(
                    Errors.titled(400, "Bad Request", "x-api-version is required and must be one of 2025-09, 2025-06"));
        }
        caller.userId().ifPresent(Users::validId);
        return Optional.empty();
    }

    static Reply refused(KeyCheck key) {
        return key == KeyCheck.ABSENT
                ? Errors.nested(401, "UNAUTHORIZED", "Invalid Authorization")
                : Errors.plain(401, "Unauthorized, Wrong API Key");
    }

    private static boolean isKnownVersion(String version) {
        return version.equals("2025-09") || version.equals("2025-06");
    }
}
