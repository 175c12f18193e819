package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.http.AlloyApi;
import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import java.util.Set;
import java.util.stream.Collectors;

/** The users that Alloy lists; of a list that goes on nothing is believed. */
final class AlloyUsers implements KnownUsers {

    private final AlloyCalls calls;

    AlloyUsers(AlloyCalls calls) {
        this.calls = calls;
    }

    @Override
    public Set<UserId> users() {
        CallSpec call = CallSpec.list("list the users", Owner.key());
        JsonNode answer = calls.orTell(call, () -> calls.ask(call, AlloyApi::rawUsers));
        return answer.has("pagination")
                ? Set.of()
                : answer.path("data")
                        .valueStream()
                        .flatMap(row -> UserId.parse(row.path("userId").asText()).stream())
                        .collect(Collectors.toSet());
    }
}
