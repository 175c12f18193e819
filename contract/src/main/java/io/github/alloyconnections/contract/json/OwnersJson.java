package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.alloyconnections.domain.selection.OwnerEntry;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The owners that an API key can name: {@code {users, count, complete, unasked, notes}}. */
public record OwnersJson(List<UserJson> users, int count, boolean complete, int unasked, List<String> notes) {

    /** One of them: {@code {owner, name|null, current, setting, connections?, working?}}. */
    @JsonInclude(Include.NON_NULL)
    public record UserJson(
            OwnerJson owner,
            @JsonInclude(Include.ALWAYS) @Nullable String name,
            boolean current,
            String setting,
            @Nullable Integer connections,
            @Nullable ConnectionJson working) {

        static UserJson of(OwnerEntry entry) {
            return new UserJson(
                    OwnerJson.of(entry.owner()),
                    entry.name().orElse(null),
                    entry.current(),
                    entry.owner().setting(),
                    entry.connections().isPresent() ? entry.connections().getAsInt() : null,
                    entry.working().map(ConnectionJson::of).orElse(null));
        }
    }

    /** The published form of an overview. */
    public static OwnersJson of(OwnerOverview overview) {
        return new OwnersJson(
                overview.entries().stream().map(UserJson::of).toList(),
                overview.entries().size(),
                overview.complete(),
                overview.unasked(),
                overview.notes());
    }
}
