package io.github.alloyconnections.sandbox.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import io.github.alloyconnections.sandbox.http.WireReply;
import io.github.alloyconnections.sandbox.notion.NotionCall;
import io.github.alloyconnections.sandbox.world.Condition;
import io.github.alloyconnections.sandbox.world.Connectors;
import io.github.alloyconnections.sandbox.world.Credential;
import io.github.alloyconnections.sandbox.world.CredentialStore;
import io.github.alloyconnections.sandbox.world.SharedGrant;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs an action through a credential: finds it in the caller's context, asks the provider, wraps the answer. */
final class ExecuteEndpoint {

    private final CredentialStore store;
    private final SharedGrant grant;
    private final Providers providers;
    private final AtomicInteger executions = new AtomicInteger();

    ExecuteEndpoint(CredentialStore store, SharedGrant grant, Providers providers) {
        this.store = store;
        this.grant = grant;
        this.providers = providers;
    }

    WireReply run(Call call, String connector, String action) {
        ObjectNode request = call.json();
        String id = SandboxJson.text(request, "credentialId")
                .orElseThrow(() -> new RefusedInputException(Errors.invalidInput("credentialId is required")));
        NotionCall parts = NotionCall.from(request);
        if (!Connectors.exists(connector)) {
            return Errors.connectorNotFound(connector);
        }
        if (!providers.knows(connector, action)) {
            return Errors.actionNotFound(action);
        }
        return store.usable(id, call.caller().owner())
                .filter(credential -> credential.connector().equals(connector))
                .map(credential -> through(credential, action, parts))
                .orElseGet(Errors::credentialNotFound);
    }

    private WireReply through(Credential credential, String action, NotionCall parts) {
        Condition condition = grant.condition(credential);
        return switch (condition) {
            case MISSING -> Errors.credentialNotFound();
            case MISSING_ODDLY -> Errors.credentialNotFound(credential.id().hashCode());
            case UNAUTHORIZED -> Errors.nested(401, "UNAUTHORIZED", "The connected account refused the credential");
            case REVOKED, LIMITED -> wrapped(credential, providers.failure(credential, condition));
            case WORKING -> wrapped(credential, providers.answer(credential, action, parts));
        };
    }

    private WireReply wrapped(Credential credential, JsonNode answer) {
        String executionId = "sandbox-execution-" + executions.incrementAndGet();
        return WireReply.json(200, credential.behaviour().envelope().around(answer, executionId));
    }
}
