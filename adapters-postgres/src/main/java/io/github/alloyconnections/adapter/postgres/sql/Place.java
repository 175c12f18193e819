package io.github.alloyconnections.adapter.postgres.sql;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import java.util.function.Consumer;

/**
 * Whose rows: every statement names both.
 *
 * @param tenant the name of the API key
 * @param tells whether anybody wants to hear of events
 * @param changes hears whose state was changed, once it is
 */
public record Place(Database database, String tenant, UserId user, boolean tells, Consumer<UserId> changes) {

    /** An owner as it is written in a column; the key's own is the empty text. */
    public static String text(Owner owner) {
        return owner.match(UserId::value, () -> "");
    }

    /** The owner of such a column. */
    public static Owner owner(String text) {
        return text.isEmpty() ? Owner.key() : Owner.of(new UserId(text));
    }

    /** The user's state has changed with this, so that answers that were given before are void; to be done last. */
    public void changed(SqlSession session) {
        session.write(
                "insert into state_version (tenant, user_id, version) values (?, ?, 1)"
                        + " on conflict (tenant, user_id) do update set version = state_version.version + 1",
                tenant,
                userId());
        session.afterwards(() -> changes.accept(user));
    }

    /** The user's id as it is written in a column. */
    public String userId() {
        return user.value();
    }
}
