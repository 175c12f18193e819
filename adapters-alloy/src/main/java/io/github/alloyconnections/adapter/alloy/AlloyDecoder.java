package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import feign.codec.Decoder;
import feign.jackson.JacksonDecoder;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;

/** Turns a successful answer into what {@link AlloyApi} promises: lists as streams, everything else as trees. */
final class AlloyDecoder implements Decoder {

    private static final ListReader<CredentialJson> CREDENTIALS =
            new ListReader<>(Set.of("credentials", "connections"), CredentialJson::from);
    private static final ListReader<ConnectorJson> CONNECTORS =
            new ListReader<>(Set.of("connectors"), ConnectorJson::from);

    private final Decoder trees = new JacksonDecoder(Json.MAPPER);

    @Override
    public Object decode(Response response, Type type) throws IOException {
        if (type == Acknowledgement.class) {
            return Acknowledgement.of(response);
        }
        if (response.body() == null || response.status() == 204 || response.status() == 205) {
            throw AlloyFailure.lasting(Kind.UNREADABLE, "the answer is empty");
        }
        if (type == JsonNode.class) {
            return tree(response);
        }
        if (type == DatedJson.class) {
            return DatedJson.of(tree(response), response.headers());
        }
        try (InputStream body = response.body().asInputStream()) {
            return readerOf(type).read(body);
        }
    }

    private JsonNode tree(Response response) throws IOException {
        Object tree = trees.decode(response, JsonNode.class);
        if (tree == null) {
            throw AlloyFailure.passing(Kind.UNREADABLE, "the answer is empty");
        }
        return Json.unquoted((JsonNode) tree);
    }

    private static ListReader<?> readerOf(Type type) {
        Type row = ((ParameterizedType) type).getActualTypeArguments()[0];
        return row == CredentialJson.class ? CREDENTIALS : CONNECTORS;
    }
}
