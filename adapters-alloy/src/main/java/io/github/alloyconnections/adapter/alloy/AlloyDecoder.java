package io.github.alloyconnections.adapter.alloy;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import feign.codec.Decoder;
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

    @Override
    public Object decode(Response response, Type type) throws IOException {
        if (response.body() == null || response.status() == 204 || response.status() == 205) {
            throw AlloyFailure.lasting(Kind.UNREADABLE, "the answer is empty");
        }
        try (InputStream body = response.body().asInputStream()) {
            return type == JsonNode.class ? readTree(body) : readerOf(type).read(body);
        }
    }

    private static JsonNode readTree(InputStream body) throws IOException {
        JsonNode tree = Json.read(body);
        if (tree.isMissingNode()) {
            throw AlloyFailure.passing(Kind.UNREADABLE, "the answer is empty");
        }
        return Json.unquoted(tree);
    }

    private static ListReader<?> readerOf(Type type) {
        Type row = ((ParameterizedType) type).getActualTypeArguments()[0];
        return row == CredentialJson.class ? CREDENTIALS : CONNECTORS;
    }
}
