package io.github.alloyconnections.adapter.web.http;

import io.github.alloyconnections.contract.json.ContractJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What goes back to the caller.
 *
 * @param body shared between callers, never written to
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and a copy of a long list costs
public record Reply(int status, String contentType, byte[] body, Map<String, String> headers) {

    public static final String HTML = "text/html; charset=utf-8";
    private static final String JSON = "application/json";
    private static final String AGE = "Age";
    private static final String WARNING = "Warning";
    private static final String STALE = "110 alloy-connections \"Response is Stale\"";
    private static final int OK = 200;
    private static final int NONE = 0;
    private static final Reply STREAMED = new Reply(NONE, "text/event-stream", new byte[0], Map.of());

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** A successful answer. */
    public static Reply json(Object json) {
        return new Reply(OK, JSON, ContractJson.compact(json), Map.of());
    }

    /** The same answer as it was sent this long ago. */
    public static Reply stored(byte[] json, Duration age) {
        return new Reply(OK, JSON, json, Map.of()).tagged().aged(age);
    }

    /** The same answer, saying that it is this old. */
    public Reply aged(Duration age) {
        return with(Map.of(AGE, Long.toString(age.toSeconds())));
    }

    /** The same, saying that a newer one cannot be had now, or not yet. */
    public Reply stale() {
        return with(Map.of(WARNING, STALE));
    }

    public boolean isStale() {
        return headers.containsKey(WARNING);
    }

    /** How old the answer says it is; nothing, if it does not say. */
    public Duration age() {
        return Duration.ofSeconds(Long.parseLong(headers.getOrDefault(AGE, "0")));
    }

    /** The same, named by what it holds: whoever asks again with that name is sent it only if it has changed. */
    public Reply tagged() {
        return with(Map.of("ETag", Tag.of(body)));
    }

    /** The browser goes on to another page, which it may load again without repeating anything. */
    public static Reply seeOther(String location) {
        return new Reply(303, HTML, new byte[0], Map.of("Location", location));
    }

    /** The answer is being sent already, piece by piece. */
    public static Reply streamed() {
        return STREAMED;
    }

    public boolean isStreamed() {
        return status == NONE;
    }

    /** The same answer with more headers, where it has not its own. */
    public Reply with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.putAll(headers);
        return new Reply(status, contentType, body, all);
    }

    /** The other, made of the same, and so as old. */
    public Reply like(Reply other) {
        return other.with(headers);
    }

    /** An answer without a body. */
    public static Reply empty(Map<String, String> headers) {
        return new Reply(204, JSON, new byte[0], headers);
    }
}
