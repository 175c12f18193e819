package io.github.alloyconnections.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last requests, oldest first; older ones are forgotten so that a long run stays small. */
public final class RequestLog {

    private static final int CAPACITY = 10_000;

    private final Deque<RecordedRequest> requests = new ArrayDeque<>();

    public void add(Call call, URI uri) {
        RecordedRequest request = new RecordedRequest(
                call.method(),
                orEmpty(uri.getRawPath()),
                withoutSecrets(call, orEmpty(uri.getRawQuery())),
                call.caller().userId(),
                call.caller().apiVersion(),
                call.caller().key() == SentKey.RIGHT,
                credentialId(call));
        synchronized (requests) {
            if (requests.size() == CAPACITY) {
                requests.removeFirst();
            }
            requests.addLast(request);
        }
    }

    public List<RecordedRequest> all() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String withoutSecrets(Call call, String query) {
        return call.target().query().containsKey("token") ? "(not recorded: it holds a token)" : query;
    }

    private static Optional<String> credentialId(Call call) {
        if (!call.isExecute()) {
            return Optional.empty();
        }
        Optional<JsonNode> body = SandboxJson.parse(call.payload().text());
        return body.flatMap(tree -> SandboxJson.text(tree, "credentialId"));
    }
}
