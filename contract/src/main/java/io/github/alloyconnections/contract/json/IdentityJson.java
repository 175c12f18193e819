package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What a connection is connected to: {@code {id, name|null}}, or {@code {id: null, name: null, reason}} where that is
 * not known.
 */
public record IdentityJson(
        @Nullable String id,
        @Nullable String name,
        @JsonInclude(Include.NON_NULL) @Nullable String reason) {

    /** The published form of what was told. */
    static IdentityJson of(IdentityOutcome told) {
        return told.match(
                account -> new IdentityJson(account.key(), account.name().orElse(null), null),
                reason -> new IdentityJson(null, null, reason));
    }
}
