package io.github.alloyconnections.adapter.alloy.http;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The headers of every call; {@code x-alloy-userid} is there only when a call acts for a user. */
public final class AlloyHeaders implements RequestInterceptor {

    private final String key;
    private final String apiVersion;

    AlloyHeaders(String key, String apiVersion) {
        this.key = key;
        this.apiVersion = apiVersion;
    }

    @Override
    public void apply(RequestTemplate template) {
        // Literal: a brace in a value is a brace, not one of Feign's templates.
        template.headerLiteral("Authorization", "Bearer " + headerText("API key", key));
        template.headerLiteral("x-api-version", headerText("API version", apiVersion));
        template.headerLiteral("Accept", "application/json");
        template.headerLiteral("User-Agent", "alloy-connections");
        Owner owner = CallInFlight.current().call().owner();
        owner.match(Optional::of, Optional::<UserId>empty)
                .ifPresent(user -> template.headerLiteral("x-alloy-userid", headerText("user id", user.value())));
    }

    /** What is sent, as people may see it. */
    public static Map<String, String> shown(AlloySettings settings, Owner owner) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer ***");
        headers.put("Content-Type", "application/json");
        headers.put("x-api-version", settings.apiVersion());
        owner.match(Optional::of, Optional::<UserId>empty)
                .ifPresent(user -> headers.put("x-alloy-userid", user.value()));
        return headers;
    }

    /**
     * What the JDK has to be given so that the text's UTF-8 bytes are sent.
     *
     * <p>It writes headers in the VM's default charset and turns whatever that lacks into question marks, which would
     * name another user without a word.
     */
    private static String headerText(String what, String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            String given = new String(bytes, Charset.defaultCharset());
            if (Arrays.equals(given.getBytes(Charset.defaultCharset()), bytes)) {
                return given;
            }
        } catch (CharacterCodingException e) {
            throw AlloyFailure.lasting(Kind.REFUSED_INPUT, "the " + what + " is not valid Unicode text");
        }
        throw AlloyFailure.lasting(
                Kind.REFUSED_INPUT,
                "the " + what + " holds characters that a Java with the default charset " + Charset.defaultCharset()
                        + " cannot send");
    }
}
