package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Caller;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.ObjectIds;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.world.Users;

/** Lists and makes Alloy users. */
final class UserEndpoints {

    private final Users users;
    private final ObjectIds ids;

    UserEndpoints(Users users, ObjectIds ids) {
        this.users = users;
        this.ids = ids;
    }

    WireReply list() {
        ObjectNode body = SandboxJson.object();
        ArrayNode data = body.putArray("data");
        for (Users.User user : users.all()) {
            ObjectNode row = data.addObject().put("userId", user.id()).put("username", user.username());
            user.fullName().ifPresent(name -> row.put("fullName", name));
        }
        return WireReply.json(200, body);
    }

    WireReply create(Call call) {
        ObjectNode body = call.json();
        String username = SandboxJson.text(body, "username")
                .orElseThrow(() -> new RefusedInputException(Errors.invalidInput("username is required")));
        Users.User user = new Users.User(ids.fresh(), username, SandboxJson.text(body, "fullName"));
        users.add(user);
        return WireReply.json(201, SandboxJson.object().put("userId", user.id()));
    }

    /** Looks like the short-lived token Alloy gives, and is good for nothing. */
    WireReply token(String userId) {
        return users.find(Caller.validId(userId))
                .map(user -> WireReply.json(200, SandboxJson.object().put("token", "sandbox.jwt." + user.id())))
                .orElseGet(() -> Errors.nested(404, "NOT_FOUND", "User not found"));
    }
}
