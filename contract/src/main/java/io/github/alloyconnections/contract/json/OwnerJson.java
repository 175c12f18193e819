package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.domain.connection.Owner;
import org.jspecify.annotations.Nullable;

/** In whose context: {@code {kind:"user"|"key", id?}}. */
@JsonInclude(Include.NON_NULL)
public record OwnerJson(String kind, @Nullable String id) {

    /** The published form of an owner. */
    public static OwnerJson of(Owner owner) {
        return owner.match(user -> new OwnerJson("user", user.value()), () -> new OwnerJson("key", null));
    }
}
