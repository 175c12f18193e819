package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What came with a status of failure.
 *
 * @param noSuchCall the page by which Alloy says that nothing lives at this path in this version
 * @param isPage whether it is a web page, which Alloy never sends
 * @param isTold whether it is JSON with a word in it, as Alloy's errors are
 * @param isCut whether it broke off, or did not come in time, so that whose word it is cannot be told
 */
record ErrorBody(AlloyError error, Optional<String> noSuchCall, boolean isPage, boolean isTold, boolean isCut) {

    private static final int CHUNK = 8 * 1024;

    static ErrorBody of(Response response) {
        if (response.body() == null && holds(response.headers())) {
            return lost(response.headers());
        }
        ByteArrayOutputStream came = new ByteArrayOutputStream();
        boolean whole = response.body() == null || isRead(response, came);
        byte[] bytes = came.toByteArray();
        JsonNode tree = tree(bytes);
        if (tree.isObject()) {
            AlloyError error = AlloyError.of(tree);
            boolean told = !error.texts().isEmpty();
            return new ErrorBody(error, ForeignAnswer.noSuchCall(tree), false, told, false);
        }
        // Its type says so, too, where nothing of it came in time.
        boolean page = ForeignAnswer.isPage(response.headers())
                || ForeignAnswer.isPage(new String(bytes, StandardCharsets.UTF_8));
        return new ErrorBody(AlloyError.none(), Optional.empty(), page, false, !whole);
    }

    private static boolean holds(Map<String, Collection<String>> headers) {
        boolean empty = headers.getOrDefault("Content-Length", List.of()).contains("0");
        return headers.containsKey("Content-Type") && !empty;
    }

    /** The JDK keeps the body of a 401 to itself when the request was streamed; its type still tells whose it is. */
    private static ErrorBody lost(Map<String, Collection<String>> headers) {
        boolean json = headers.getOrDefault("Content-Type", List.of()).stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("json"));
        return new ErrorBody(AlloyError.none(), Optional.empty(), ForeignAnswer.isPage(headers), json, false);
    }

    /** As much as comes: too long, cut or too slow, the status is known all the same. */
    private static boolean isRead(Response response, ByteArrayOutputStream bytes) {
        try (InputStream body = response.body().asInputStream()) {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                bytes.write(chunk, 0, read);
            }
            return true;
        } catch (BoundedBody.TooLongException noneOfAlloys) {
            return true;
        } catch (IOException cut) {
            return false;
        }
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return BoundedJson.unquoted(BoundedJson.mapper().readTree(bytes));
        } catch (IOException e) {
            // Then the status alone has to tell.
            return BoundedJson.mapper().missingNode();
        }
    }
}
