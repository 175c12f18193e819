package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One published answer of the conformance set: a file that says where it is from and how sure it is.
 *
 * @param call the folder it stands in
 */
record Published(String call, String variant, JsonNode content) {

    private static final String PLACE = "/conformance";

    static List<Published> all() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(Published::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Published> of(String call) {
        return all().stream().filter(one -> one.call().equals(call)).toList();
    }

    private static Path folder() {
        try {
            return Path.of(
                    Objects.requireNonNull(Published.class.getResource(PLACE)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Published read(Path file) {
        try {
            String name = file.getFileName().toString();
            return new Published(
                    folder().relativize(file).getName(0).toString(),
                    name.substring(0, name.length() - ".json".length()),
                    BoundedJson.mapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int status() {
        return content.path("status").asInt();
    }

    JsonNode answer() {
        return content.path("answer");
    }

    /** What the adapter has to make of it. */
    String means() {
        return content.path("means").asText();
    }

    StubAlloy.Answer toBeSent() {
        JsonNode text = content.path("text");
        return text.isTextual()
                ? StubAlloy.html(status(), text.textValue())
                : StubAlloy.json(status(), answer().toString());
    }

    @Override
    public String toString() {
        return call + "/" + variant;
    }
}
