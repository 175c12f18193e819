package io.github.alloyconnections.contract.recording;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.recording.DecisionRecording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;

/** A recording as the content of a file: readable JSON that names its format and version, and holds no secret. */
public final class RecordingFile {

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RecordingFile() {}

    /** The content of the file. */
    public static byte[] content(DecisionRecording recording) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ContractJson.writeReadable(RecordingWriter.of(recording), bytes);
        bytes.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** Whether this begins like one, whatever became of the rest. */
    public static boolean isOne(byte[] content) {
        int head = Math.min(content.length, 200);
        return new String(content, 0, head, StandardCharsets.UTF_8).contains('"' + RecordingJson.FORMAT + '"');
    }

    /**
     * What a file holds.
     *
     * @throws IllegalArgumentException if that is no whole recording of this version; the message says what is wrong,
     *     behind the file's name
     */
    public static DecisionRecording read(byte[] content) {
        JsonNode root = tree(content);
        if (!root.path("format").asText().equals(RecordingJson.FORMAT)) {
            throw new IllegalArgumentException("is no recording of a decision");
        }
        int version = root.path("version").asInt();
        if (version != RecordingJson.VERSION) {
            throw new IllegalArgumentException(
                    "is a recording of version " + version + ", and this program reads version " + RecordingJson.VERSION
                            + ": take the program that made it, or one that is newer than both");
        }
        try {
            return RecordingReader.recording(STRICT.treeToValue(root, RecordingJson.class));
        } catch (IOException | IllegalArgumentException | DateTimeException | NullPointerException broken) {
            throw damaged(broken);
        }
    }

    private static JsonNode tree(byte[] content) {
        try {
            return STRICT.readTree(content);
        } catch (IOException broken) {
            if (isOne(content)) {
                throw damaged(broken);
            }
            throw new IllegalArgumentException("is no recording of a decision", broken);
        }
    }

    private static IllegalArgumentException damaged(Exception why) {
        return new IllegalArgumentException("is a damaged recording: a part is missing or makes no sense", why);
    }
}
