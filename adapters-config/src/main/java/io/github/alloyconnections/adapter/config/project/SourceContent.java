package io.github.alloyconnections.adapter.config.project;

import io.github.alloyconnections.adapter.config.file.NamedPipe;
import io.github.alloyconnections.domain.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What a file holds, as far as it may use a connection: nothing of binary files, of what programs print, and of our own
 * plans, which name connections and use none.
 */
record SourceContent(Optional<byte[]> bytes, boolean tooLarge) {

    private static final String PLAN_MARK = "\"kind\":\"alloy-connections/prune-plan\"";
    private static final int HEAD = 8_000;
    private static final SourceContent NONE = new SourceContent(Optional.empty(), false);

    /** Reads so many bytes at the most. */
    static SourceContent read(Path file, int limit) throws IOException {
        if (NamedPipe.isRead(file)) {
            return new SourceContent(Optional.of(NamedPipe.read(file, limit, Duration.ZERO)), false);
        }
        // Before it is opened: opening a named pipe would wait for whoever writes into it.
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            TextEncoding encoding = TextEncoding.of(head);
            boolean wide = !encoding.isUsual() && encoding != TextEncoding.MIXED;
            boolean printed = FileKind.mustBeScript(file) && !isScript(head);
            if (printed || (!wide && isBinary(head) && !FileKind.isDotEnv(file)) || isPlan(head)) {
                return NONE;
            }
            byte[] rest = in.readNBytes(limit - head.length + 1);
            if (head.length + rest.length > limit) {
                return new SourceContent(Optional.empty(), true);
            }
            byte[] all = new byte[head.length + rest.length];
            System.arraycopy(head, 0, all, 0, head.length);
            System.arraycopy(rest, 0, all, head.length, rest.length);
            return new SourceContent(
                    Optional.of(wide ? encoding.decode(all).getBytes(StandardCharsets.UTF_8) : all), false);
        }
    }

    private static boolean isScript(byte[] head) {
        return head.length > 2 && head[0] == '#' && head[1] == '!';
    }

    private static boolean isBinary(byte[] head) {
        for (byte each : head) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlan(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).replace(" ", "").contains(PLAN_MARK);
    }
}
