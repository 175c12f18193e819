package io.github.alloyconnections.contract.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The one writer of published JSON. */
public final class ContractJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter READABLE = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private ContractJson() {}

    /** One line, for machines. */
    public static byte[] compact(Object json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a record of the contract: " + json.getClass(), e);
        }
    }

    /** Indented, for people and machines; ends without a newline and leaves the stream open. */
    public static void writeReadable(Object json, OutputStream out) {
        try {
            READABLE.without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
