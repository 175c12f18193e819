package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.world.Credential;
import io.github.alloyconnections.sandbox.world.CredentialStore;
import io.github.alloyconnections.sandbox.world.ListShape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Writes a list of credentials in the shape that was chosen for it. */
final class CredentialList {

    private static final int PAGE = 10;

    private CredentialList() {}

    static WireReply of(ListShape shape, List<Credential> credentials, Map<String, String> query) {
        ArrayNode rows = SandboxJson.array();
        for (Credential credential : credentials) {
            rows.add(credential.listing().row());
        }
        return WireReply.json(
                200,
                switch (shape) {
                    case DATA -> SandboxJson.object().set("data", rows);
                    case CREDENTIALS -> SandboxJson.object().set("credentials", rows);
                    case CONNECTIONS -> SandboxJson.object().set("connections", rows);
                    case DATA_CREDENTIALS ->
                        SandboxJson.object().set("data", SandboxJson.object().set("credentials", rows));
                    case BARE -> rows;
                    case TEXT ->
                        TextNode.valueOf(SandboxJson.object().set("data", rows).toString());
                    case PAGES -> page(rows, query);
                });
    }

    /** Sends a long list as it is made, instead of holding it. */
    static WireReply streamed(CredentialStore store, String owner) {
        return WireReply.streamed(200, WireReply.JSON, out -> write(store, owner, out));
    }

    private static void write(CredentialStore store, String owner, OutputStream out) throws IOException {
        try (JsonGenerator json = SandboxJson.MAPPER.getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            store.visitShownTo(owner, each -> json.writeTree(each.listing().row()));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static ObjectNode page(ArrayNode rows, Map<String, String> query) {
        int from = Math.min(offset(query), rows.size());
        int to = Math.min(from + PAGE, rows.size());
        ObjectNode page = SandboxJson.object();
        ArrayNode data = page.putArray("data");
        for (int position = from; position < to; position++) {
            data.add(rows.get(position));
        }
        ObjectNode pagination = page.putObject("pagination").put("hasMore", to < rows.size());
        if (to < rows.size()) {
            pagination.put("nextOffset", to).put("nextCursor", Integer.toString(to));
        }
        return page;
    }

    private static int offset(Map<String, String> query) {
        String text = query.getOrDefault("offset", query.getOrDefault("cursor", "0"));
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException notANumber) {
            throw new RefusedInputException(Errors.invalidInput("offset must be a number"));
        }
    }
}
