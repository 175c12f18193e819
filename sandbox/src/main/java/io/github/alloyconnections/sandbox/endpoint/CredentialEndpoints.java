package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Caller;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.ObjectIds;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.world.Connectors;
import io.github.alloyconnections.sandbox.world.Credential;
import io.github.alloyconnections.sandbox.world.CredentialStore;
import io.github.alloyconnections.sandbox.world.ListShape;
import io.github.alloyconnections.sandbox.world.Preset;
import java.util.List;

/** Lists and deletes credentials. */
final class CredentialEndpoints {

    private static final WireReply DELETED =
            WireReply.json(200, SandboxJson.object().put("success", true));

    private final Preset preset;
    private final CredentialStore store;

    CredentialEndpoints(Preset preset, CredentialStore store) {
        this.preset = preset;
        this.store = store;
    }

    WireReply listOfUser(Call call, String userId) {
        String owner = Caller.validId(userId);
        return store.isLarge()
                ? CredentialList.streamed(store, owner)
                : CredentialList.of(
                        ListShape.of(preset),
                        store.shownTo(owner),
                        call.target().query());
    }

    WireReply listOfConnector(Call call, String connector) {
        if (!Connectors.exists(connector)) {
            return Errors.connectorNotFound(connector);
        }
        List<Credential> theirs = store.shownTo(call.caller().owner()).stream()
                .filter(each -> each.connector().equals(connector))
                .toList();
        return CredentialList.of(ListShape.CREDENTIALS, theirs, call.target().query());
    }

    /** The same list again, where {@code type} is the connector alone. */
    WireReply listWithBareTypes(String userId) {
        ObjectNode body = SandboxJson.object();
        ArrayNode rows = body.putArray("data");
        for (Credential credential : store.shownTo(Caller.validId(userId))) {
            rows.add(credential.listing().row().deepCopy().put("type", credential.connector()));
        }
        return WireReply.json(200, body);
    }

    WireReply delete(Call call, String userId, String id) {
        if (preset == Preset.NO_DELETE) {
            return Errors.methodNotAllowed("GET");
        } else if (preset == Preset.NO_DELETE_PATH) {
            return call.unknown();
        } else if (preset == Preset.UNDELETED) {
            return DELETED;
        }
        String owner = Caller.validId(userId);
        return ObjectIds.isValid(id) && store.remove(id, owner)
                ? DELETED
                : Errors.nested(404, "NOT_FOUND", "Credential not found");
    }
}
