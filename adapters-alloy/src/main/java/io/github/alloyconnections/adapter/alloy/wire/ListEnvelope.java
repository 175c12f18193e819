package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.alloyconnections.adapter.alloy.http.ForeignAnswer;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands around a list: how to go on, and whether the answer is an error in spite of its status.
 *
 * @param <T> what a row became
 */
final class ListEnvelope<T> {

    private Optional<List<Optional<T>>> rows = Optional.empty();
    private int rankOfRows;
    private Optional<Boolean> more = Optional.empty();
    private Optional<String> offset = Optional.empty();
    private Optional<String> cursor = Optional.empty();
    private Optional<String> noSuchCall = Optional.empty();
    private boolean failed;
    private final List<String> texts = new ArrayList<>();

    /** A list was found: the first place that holds rows is the one, an empty list only if there is no other. */
    void offer(int rank, List<Optional<T>> found) {
        boolean instead =
                rows.isEmpty() || (rows.get().isEmpty() && !found.isEmpty()) || (rank < rankOfRows && !found.isEmpty());
        if (instead) {
            rows = Optional.of(found);
            rankOfRows = rank;
        }
    }

    /** Reads the value of a field beside the list. */
    void take(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "pagination" -> takePagination(parser);
            case "success" -> takeSuccess(parser);
            case "error" -> takeError(parser);
            case "errors" -> takeErrors(parser);
            case "code", "message" -> takeText(parser);
            case ForeignAnswer.NO_SUCH_CALL -> noSuchCall = text(parser);
            default -> parser.skipChildren();
        }
    }

    private void takeSuccess(JsonParser parser) throws IOException {
        failed |= parser.currentToken() == JsonToken.VALUE_FALSE;
        parser.skipChildren();
    }

    private void takeError(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            failed = true;
            takeErrorFields(parser);
        } else if (token == JsonToken.VALUE_STRING && !parser.getText().isBlank()) {
            failed = true;
            takeText(parser);
        } else {
            failed |= token == JsonToken.VALUE_TRUE;
            parser.skipChildren();
        }
    }

    private void takeErrors(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            failed = true;
            takeError(parser);
        }
    }

    private void takeErrorFields(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = "message".equals(parser.currentName()) || "code".equals(parser.currentName());
            parser.nextToken();
            if (wanted) {
                takeText(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private void takeText(JsonParser parser) throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING && texts.size() < 4) {
            texts.add(parser.getText());
        } else {
            parser.skipChildren();
        }
    }

    private static Optional<String> text(JsonParser parser) throws IOException {
        boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
        Optional<String> read = text ? Optional.of(parser.getText()) : Optional.empty();
        parser.skipChildren();
        return read;
    }

    private void takePagination(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "hasMore" ->
                    more = value.isBoolean() ? Optional.of(value == JsonToken.VALUE_TRUE) : Optional.empty();
                case "nextOffset" -> offset = scalar(value, parser);
                case "nextCursor" -> cursor = scalar(value, parser);
                default -> {}
            }
            parser.skipChildren();
        }
    }

    private static Optional<String> scalar(JsonToken value, JsonParser parser) throws IOException {
        boolean said = value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT;
        return said ? Optional.of(parser.getText()).filter(text -> !text.isBlank()) : Optional.empty();
    }

    /** What stands there instead if there is no such call. */
    Optional<String> noSuchCall() {
        return noSuchCall;
    }

    /** The list, or the failure that the answer is. */
    RowPage<T> toPage() {
        if (failed) {
            throw notAList("Alloy answered with an error");
        }
        List<Optional<T>> found = rows.orElseThrow(() -> notAList("no list can be found in the answer"));
        List<T> usable = new ArrayList<>(found.size());
        found.forEach(row -> row.ifPresent(usable::add));
        return new RowPage<>(usable, found.size() - usable.size(), new RowPage.Next(more, offset, cursor));
    }

    private AlloyFailure notAList(String what) {
        String said = texts.isEmpty() ? "" : ": " + String.join(", ", texts);
        return new AlloyFailure(
                new AlloyFailure.Problem(Kind.UNREADABLE, what + said, 200, texts, Optional.empty(), false));
    }
}
