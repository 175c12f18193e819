package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.List;
import java.util.stream.Collectors;

/** A connector wants to know more before it can be connected, or was told what it does not ask for. */
public final class MissingInputsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ConnectorId connector;
    private final transient List<InputField> missing;
    private final transient List<String> unknown;

    public MissingInputsException(ConnectorId connector, List<InputField> missing, List<String> unknown) {
        super(message(connector, missing, unknown));
        this.connector = connector;
        this.missing = List.copyOf(missing);
        this.unknown = List.copyOf(unknown);
    }

    private static String message(ConnectorId connector, List<InputField> missing, List<String> unknown) {
        String wanted = missing.stream().map(InputField::name).collect(Collectors.joining(", "));
        String odd = String.join(", ", unknown);
        return connector
                + (missing.isEmpty() ? "" : " needs " + wanted)
                + (missing.isEmpty() || unknown.isEmpty() ? "" : ", and")
                + (unknown.isEmpty() ? "" : " does not ask for " + odd);
    }

    public ConnectorId connector() {
        return connector;
    }

    /** What is required and was not given. */
    public List<InputField> missing() {
        return missing;
    }

    /** Names that were given and mean nothing to the connector. */
    public List<String> unknown() {
        return unknown;
    }
}
