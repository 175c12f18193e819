package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import feign.RequestTemplate;
import feign.codec.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Writes the bodies that {@link AlloyApi} sends, all of them trees. */
final class AlloyEncoder implements Encoder {

    @Override
    public void encode(Object body, Type type, RequestTemplate template) {
        try {
            template.body(Json.write((ObjectNode) body), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a tree in memory cannot fail to be written", e);
        }
    }
}
