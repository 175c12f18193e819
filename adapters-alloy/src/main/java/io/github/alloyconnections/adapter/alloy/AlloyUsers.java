package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyApi;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
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
        JsonNode rows = Stream.of(answer, answer.path("data"), answer.path("users"))
                .filter(JsonNode::isArray)
                .findFirst()
                .orElseThrow(() -> calls.told(
                        call, AlloyFailure.lasting(Kind.UNREADABLE, "no list of users can be found in the answer")));
        Map<UserId, KnownUser> users = new LinkedHashMap<>();
        rows.valueStream().flatMap(row -> user(row).stream()).forEach(user -> users.putIfAbsent(user.id(), user));
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
