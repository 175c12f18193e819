package io.github.alloyconnections.adapter.alloy.http;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * Tells of each call: its method, its path as it is written down here, what came of it, and the time until then. Nothing
 * that was sent or answered gets in: no id, no query, no key.
 */
record CallLog(Client client, Consumer<String> log) implements Client {

    private static final long NANOS_OF_MILLI = 1_000_000;

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        long began = System.nanoTime();
        try {
            Response response = client.execute(request, options);
            tell(request, String.valueOf(response.status()), began);
            return response;
        } catch (IOException | RuntimeException failed) {
            tell(request, "no answer", began);
            throw failed;
        }
    }

    private void tell(Request request, String outcome, long began) {
        String path = request.requestTemplate().methodMetadata().template().path();
        long millis = (System.nanoTime() - began) / NANOS_OF_MILLI;
        log.accept(request.httpMethod() + " " + path + " " + outcome + " " + millis + " ms");
    }
}
