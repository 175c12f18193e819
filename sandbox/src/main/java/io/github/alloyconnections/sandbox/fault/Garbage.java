package io.github.alloyconnections.sandbox.fault;

import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Every call is answered 200 with something that is not what the API answers, in turn. */
final class Garbage implements FaultInjection {

    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 128;
    private static final int DEPTH = 50_000;
    private static final byte[] UTF_16_MARK = {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, '{', '}'};

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Optional<Reply> instead(Call call) {
        return Optional.of(
                switch (Math.floorMod(count.getAndIncrement(), 10)) {
                    case 0 -> Reply.text(200, "text/plain; charset=utf-8", "It works!");
                    case 1 -> json("{\"data\":[{\"credentialId\":\"69110206d6d6670fb1");
                    case 2 -> json("{\"data\":\"soon\"}");
                    case 3 -> Reply.torn(Reply.JSON, "{\"data\":[");
                    case 4 -> json("42");
                    case 5 -> Reply.streamed(200, Reply.JSON, Garbage::endlessText);
                    case 6 -> json("{\"unexpected\":{\"shape\":true}}");
                    case 7 -> json("[".repeat(DEPTH));
                    case 8 -> Reply.bytes(200, Reply.JSON, UTF_16_MARK);
                    default -> Reply.empty(200);
                });
    }

    private static Reply json(String text) {
        return Reply.text(200, Reply.JSON, text);
    }

    /** Eight megabytes of one JSON string that never ends. */
    private static void endlessText(OutputStream out) throws IOException {
        byte[] chunk = "a".repeat(CHUNK).getBytes(StandardCharsets.US_ASCII);
        out.write("{\"data\":\"".getBytes(StandardCharsets.US_ASCII));
        for (int written = 0; written < CHUNKS; written++) {
            out.write(chunk);
        }
    }
}
