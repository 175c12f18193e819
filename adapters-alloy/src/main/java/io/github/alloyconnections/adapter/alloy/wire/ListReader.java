package io.github.alloyconnections.adapter.alloy.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one of Alloy's lists as a stream, wherever in the answer it stands.
 *
 * @param <T> what a row becomes
 */
public final class ListReader<T> {

    private static final int MOST_ROWS = 1_000_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Set<String> places;
    private final Function<RowFields, Optional<T>> rowReader;

    /** A list is looked for under {@code data}, under these names, under these names in {@code data}, or bare. */
    public ListReader(Set<String> places, Function<RowFields, Optional<T>> rowReader) {
        this.places = places;
        this.rowReader = rowReader;
    }

    /** Reads the list; where there is none but a page that says so, it is told in other words. */
    public RowPage<T> read(InputStream body, Function<String, AlloyFailure> noSuchCall) throws IOException {
        ListEnvelope<T> envelope = new ListEnvelope<>();
        try (JsonParser parser = BoundedJson.FACTORY.createParser(lenient(body))) {
            if (parser.nextToken() == null) {
                throw AlloyFailure.passing(Kind.UNREADABLE, "the answer is empty");
            }
            readValue(parser, envelope, Place.WHOLE);
            if (parser.nextToken() != null) {
                throw AlloyFailure.passing(Kind.UNREADABLE, "the answer holds more than one JSON value");
            }
        }
        envelope.noSuchCall().map(noSuchCall).ifPresent(failure -> {
            throw failure;
        });
        return envelope.toPage();
    }

    /** One name that is no UTF-8 must not hide all else; what cannot be read of it is replaced. */
    public static Reader lenient(InputStream body) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(body, BYTE_ORDER_MARK.length);
        byte[] beginning = bytes.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(beginning, BYTE_ORDER_MARK)) {
            bytes.unread(beginning);
        }
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    private void readValue(JsonParser parser, ListEnvelope<T> envelope, Place place) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            envelope.offer(place.rank(), readRows(parser));
        } else if (token == JsonToken.START_OBJECT && place.mayHoldFields()) {
            readFields(parser, envelope, place);
        } else if (token == JsonToken.VALUE_STRING && !place.unquoted()) {
            readQuoted(parser.getText(), envelope, place);
        } else {
            parser.skipChildren();
        }
    }

    /** A JSON text that holds JSON; once, for nobody quotes twice. */
    private void readQuoted(String text, ListEnvelope<T> envelope, Place place) throws IOException {
        if (text.isBlank() || "[{".indexOf(text.strip().charAt(0)) < 0) {
            return;
        }
        try (JsonParser parser = BoundedJson.FACTORY.createParser(text)) {
            parser.nextToken();
            readValue(parser, envelope, place.asUnquoted());
        }
    }

    private void readFields(JsonParser parser, ListEnvelope<T> envelope, Place place) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean holdsList = "data".equals(name) || places.contains(name);
            if (holdsList && value != JsonToken.VALUE_NULL) {
                readValue(parser, envelope, place.below(name));
            } else {
                envelope.take(name, parser);
            }
        }
    }

    private List<Optional<T>> readRows(JsonParser parser) throws IOException {
        List<Optional<T>> rows = new ArrayList<>();
        RowFields row = new RowFields();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (rows.size() == MOST_ROWS) {
                throw AlloyFailure.lasting(Kind.UNREADABLE, "the list has more than " + MOST_ROWS + " rows");
            }
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                row.read(parser);
                rows.add(rowReader.apply(row));
            } else {
                parser.skipChildren();
                rows.add(Optional.empty());
            }
        }
        return rows;
    }

    /**
     * Where in the answer the reader is.
     *
     * @param rank the lower, the sooner a list that stands here is the one
     */
    private record Place(int rank, int depth, boolean unquoted) {

        static final Place WHOLE = new Place(0, 0, false);

        Place below(String name) {
            int own = "data".equals(name) ? 0 : "credentials".equals(name) ? 1 : 2;
            return new Place(depth * 10 + own, depth + 1, unquoted);
        }

        Place asUnquoted() {
            return new Place(rank, depth, true);
        }

        boolean mayHoldFields() {
            return depth < 2;
        }
    }
}
