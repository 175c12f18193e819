package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import io.github.alloyconnections.adapter.alloy.wire.ErrorJson;
import io.github.alloyconnections.adapter.alloy.wire.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What came with a status of failure.
 *
 * @param noSuchCall the page by which Alloy says that nothing lives at this path in this version
 * @param isPage whether it is a web page, which Alloy never sends
 * @param isJson whether it is JSON or empty, as Alloy's errors are
 */
record ErrorBody(ErrorJson error, Optional<String> noSuchCall, boolean isPage, boolean isJson) {

    private static final int CHUNK = 8 * 1024;

    static ErrorBody of(Response response) {
        byte[] bytes = response.body() == null ? new byte[0] : read(response);
        JsonNode tree = tree(bytes);
        if (tree.isObject()) {
            return new ErrorBody(ErrorJson.of(tree), ForeignAnswer.noSuchCall(tree), false, true);
        }
        boolean page = bytes.length > 0
                && (ForeignAnswer.isPage(response.headers())
                        || ForeignAnswer.isPage(new String(bytes, StandardCharsets.UTF_8)));
        boolean blank = new String(bytes, StandardCharsets.UTF_8).isBlank();
        return new ErrorBody(ErrorJson.none(), Optional.empty(), page, blank || !tree.isMissingNode());
    }

    /** As much as comes: too long, cut or too slow, the status is known all the same. */
    private static byte[] read(Response response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream body = response.body().asInputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes.write(chunk, 0, read);
            }
        } catch (IOException e) {
            return bytes.toByteArray();
        }
        return bytes.toByteArray();
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return Json.unquoted(Json.mapper().readTree(bytes));
        } catch (IOException e) {
            // Then the status alone has to tell.
            return Json.mapper().missingNode();
        }
    }
}
