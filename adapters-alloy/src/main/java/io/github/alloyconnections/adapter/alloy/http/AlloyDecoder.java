package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import feign.codec.Decoder;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import io.github.alloyconnections.adapter.alloy.wire.ConnectorJson;
import io.github.alloyconnections.adapter.alloy.wire.CredentialJson;
import io.github.alloyconnections.adapter.alloy.wire.DatedJson;
import io.github.alloyconnections.adapter.alloy.wire.ListReader;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Turns a successful answer into what {@link AlloyApi} promises: lists as streams, everything else as trees. */
final class AlloyDecoder implements Decoder {

    private static final ListReader<CredentialJson> CREDENTIALS =
            new ListReader<>(Set.of("credentials", "connections"), CredentialJson::from);
    private static final ListReader<ConnectorJson> CONNECTORS =
            new ListReader<>(Set.of("connectors"), ConnectorJson::from);

    private static final int FAR_ENOUGH_TO_TELL = 256;

    private final ForeignAnswer foreign;

    AlloyDecoder(ForeignAnswer foreign) {
        this.foreign = foreign;
    }

    @Override
    public Object decode(Response response, Type type) throws IOException {
        if (type == Acknowledgement.class) {
            return Acknowledgement.of(response, foreign);
        }
        if (response.body() == null || response.status() == 204 || response.status() == 205) {
            throw AlloyFailure.lasting(Kind.UNREADABLE, "the answer is empty");
        }
        try (PushbackInputStream body = new PushbackInputStream(response.body().asInputStream(), FAR_ENOUGH_TO_TELL)) {
            requireNoPage(response, body);
            if (type == JsonNode.class) {
                return tree(response, body);
            }
            return type == DatedJson.class
                    ? DatedJson.of(tree(response, body), response.headers())
                    : readerOf(type).read(body, page -> foreign.noSuchCall(response.status(), page));
        }
    }

    private void requireNoPage(Response response, PushbackInputStream body) throws IOException {
        byte[] beginning = body.readNBytes(FAR_ENOUGH_TO_TELL);
        body.unread(beginning);
        boolean page = ForeignAnswer.isPage(new String(beginning, StandardCharsets.UTF_8))
                || (beginning.length > 0 && ForeignAnswer.isPage(response.headers()));
        if (page) {
            throw foreign.page(response.status());
        }
    }

    private JsonNode tree(Response response, InputStream body) throws IOException {
        JsonNode tree = BoundedJson.mapper().readTree(ListReader.lenient(body));
        if (tree == null || tree.isMissingNode()) {
            throw AlloyFailure.passing(Kind.UNREADABLE, "the answer is empty");
        }
        JsonNode unquoted = BoundedJson.unquoted(tree);
        ForeignAnswer.noSuchCall(unquoted).ifPresent(page -> {
            throw foreign.noSuchCall(response.status(), page);
        });
        return unquoted;
    }

    private static ListReader<?> readerOf(Type type) {
        Type row = ((ParameterizedType) type).getActualTypeArguments()[0];
        return row == CredentialJson.class ? CREDENTIALS : CONNECTORS;
    }
}
