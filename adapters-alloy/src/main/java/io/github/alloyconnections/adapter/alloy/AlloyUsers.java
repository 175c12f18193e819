package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyApi;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The users that Alloy lists; of a list that goes on, its beginning. */
final class AlloyUsers implements KnownUsers {

    private final AlloyCalls calls;

    AlloyUsers(AlloyCalls calls) {
        this.calls = calls;
    }

    @Override
    public UserListing users() {
        CallSpec call = CallSpec.list("list the users", Owner.key());
        JsonNode answer = calls.orTell(call, () -> calls.ask(call, AlloyApi::rawUsers));
        Map<UserId, KnownUser> users = new LinkedHashMap<>();
        answer.path("data")
                .valueStream()
                .flatMap(row -> user(row).stream())
                .forEach(user -> users.putIfAbsent(user.id(), user));
        return new UserListing(List.copyOf(users.values()), isAll(answer));
    }

    private static boolean isAll(JsonNode answer) {
        JsonNode pagination = answer.path("pagination");
        return pagination.isMissingNode()
                || (pagination.has("hasMore") && !pagination.path("hasMore").asBoolean(true));
    }

    private static Optional<KnownUser> user(JsonNode row) {
        Optional<String> name = Stream.of("username", "fullName")
                .map(field -> row.path(field).asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
        return UserId.parse(row.path("userId").asText("")).map(id -> new KnownUser(id, name));
    }
}
