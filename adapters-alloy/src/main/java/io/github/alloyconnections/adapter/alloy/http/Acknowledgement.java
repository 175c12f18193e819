package io.github.alloyconnections.adapter.alloy.http;

import com.fasterxml.jackson.databind.JsonNode;
import feign.Response;
import io.github.alloyconnections.adapter.alloy.wire.AlloyError;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * An answer of which nothing is needed but that it came.
 *
 * @param failure what it says went wrong in spite of its status
 */
public record Acknowledgement(Optional<AlloyError> failure) {

    /** Takes whatever a successful status came with; a list is to confirm it anyway. */
    static Acknowledgement of(Response response, ForeignAnswer foreign) {
        if (response.body() == null) {
            return new Acknowledgement(Optional.empty());
        }
        try (InputStream body = response.body().asInputStream()) {
            JsonNode tree = BoundedJson.mapper().readTree(body);
            ForeignAnswer.noSuchCall(tree).ifPresent(page -> {
                throw foreign.noSuchCall(response.status(), page);
            });
            return new Acknowledgement(ExecuteAnswer.of(tree).failure());
        } catch (IOException e) {
            // Empty, cut, or no JSON: the status said what there is to say.
            return new Acknowledgement(Optional.empty());
        }
    }
}
