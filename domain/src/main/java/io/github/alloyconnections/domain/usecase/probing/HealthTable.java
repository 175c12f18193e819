package io.github.alloyconnections.domain.usecase.probing;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.health.ProbeOutcome.Answered;
import io.github.alloyconnections.domain.health.ProbeOutcome.ProviderError;
import java.util.Locale;
import java.util.Set;

/** What an answer that came through a connection says of it; source: alloy-api.md §5 and the providers' error lists. */
final class HealthTable {

    private static final Set<String> PERMISSION = Set.of(
            "missing_scope",
            "restricted_resource",
            "access_denied",
            "permission_denied",
            "insufficient_permissions",
            "insufficient_scope",
            "no_permission",
            "forbidden",
            "missing_scopes");

    private static final Set<String> AUTHORIZATION = Set.of(
            "invalid_auth",
            "not_authed",
            "token_revoked",
            "token_expired",
            "account_inactive",
            "unauthorized",
            "unauthenticated",
            "invalid_token",
            "expired_token",
            "invalid_authentication",
            "expired_authentication",
            "invalid_grant");

    private HealthTable() {}

    /** A provider's own error: about permission, about authorization, or about neither and so no verdict. */
    static HealthState of(ProviderError error) {
        String code = error.code().trim().toLowerCase(Locale.ROOT).replace('-', '_');
        if (PERMISSION.contains(code)) {
            return HealthState.LIMITED;
        }
        return AUTHORIZATION.contains(code) ? HealthState.NEEDS_RECONNECT : HealthState.UNKNOWN;
    }

    /** The proof of an answer, in one line. */
    static String proof(Answered answer) {
        if (answer.count().isEmpty()) {
            return answer.call() + " answered";
        }
        int count = answer.count().getAsInt();
        return answer.call() + " answered with " + count + (count == 1 ? " item" : " items");
    }
}
