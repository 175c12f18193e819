package io.github.alloyconnections.adapter.mcp.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a client sends, line by line; of a line that is too long nothing is kept. */
public final class Lines {

    public static final int LONGEST = 1024 * 1024;

    private final InputStream in;

    public Lines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int length = 0;
            int next = in.read();
            while (next >= 0 && next != '\n') {
                if (length++ < LONGEST) {
                    bytes.write(next);
                }
                next = in.read();
            }
            String text = bytes.toString(StandardCharsets.UTF_8).strip();
            if (!text.isEmpty()) {
                return Optional.of(new Line(text, length > LONGEST));
            } else if (next < 0) {
                return Optional.empty();
            }
        }
    }
}
