package io.github.alloyconnections.sandbox.http;

import java.util.Optional;

/** What every API call must bring: the right key, a known API version, a user id that could be one. */
public final class KeyGate {

    private KeyGate() {}

    public static Optional<WireReply> refusal(Call call) {
        Caller caller = call.caller();
        if (caller.apiVersion().filter(KeyGate::isKnownVersion).isEmpty()) {
            return Optional.of(call.unknown());
        }
        if (caller.key() != SentKey.RIGHT) {
            return Optional.of(refused(caller.key()));
        }
        caller.userId().ifPresent(Caller::validId);
        return Optional.empty();
    }

    public static WireReply refused(SentKey key) {
        return key == SentKey.ABSENT
                ? Errors.nested(401, "UNAUTHORIZED", "Invalid Authorization")
                : Errors.plain(401, "Unauthorized, Wrong API Key");
    }

    private static boolean isKnownVersion(String version) {
        return version.equals("2025-09") || version.equals("2025-06");
    }
}
