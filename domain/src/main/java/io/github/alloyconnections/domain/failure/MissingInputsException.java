package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A connector wants to know more before it can be connected, or was told what it does not take; nothing was sent. */
public final class MissingInputsException extends RefusalException {

    private static final long serialVersionUID = 1L;

    private final ConnectorId connector;
    private final transient Way way;
    private final transient Gaps gaps;

    /**
     * What is wrong with what was given.
     *
     * @param missing what is required and was not given
     * @param unknown what was given and means nothing to the connector
     * @param unfit whose values are not of the kind that is asked for; the values themselves are never told
     */
    public record Gaps(List<InputField> missing, List<Unknown> unknown, List<InputProblem> unfit) {

        public Gaps {
            missing = List.copyOf(missing);
            unknown = List.copyOf(unknown);
            unfit = List.copyOf(unfit);
        }

        /** Whether nothing is wrong. */
        public boolean isEmpty() {
            return missing.isEmpty() && unknown.isEmpty() && unfit.isEmpty();
        }
    }

    /** A name that means nothing to the connector, and those that may have been meant. */
    public record Unknown(String name, List<String> near) {

        public Unknown {
            near = List.copyOf(near);
        }
    }

    public MissingInputsException(ConnectorId connector, Way way, Gaps gaps) {
        super(message(connector, gaps, UnaryOperator.identity()));
        this.connector = connector;
        this.way = way;
        this.gaps = gaps;
    }

    private static String message(ConnectorId connector, Gaps gaps, UnaryOperator<String> naming) {
        List<String> parts = new ArrayList<>();
        if (!gaps.missing().isEmpty()) {
            parts.add("needs "
                    + gaps.missing().stream().map(InputField::name).map(naming).collect(Collectors.joining(", ")));
        }
        if (!gaps.unknown().isEmpty()) {
            parts.add("does not ask for "
                    + gaps.unknown().stream()
                            .map(unknown -> hinted(unknown, naming))
                            .collect(Collectors.joining(", ")));
        }
        gaps.unfit()
                .forEach(problem ->
                        parts.add("cannot take " + naming.apply(problem.where()) + ", which " + problem.what()));
        return connector + " " + String.join(", and ", parts);
    }

    private static String hinted(Unknown unknown, UnaryOperator<String> naming) {
        return naming.apply(unknown.name())
                + (unknown.near().isEmpty()
                        ? ""
                        : " (did you mean " + naming.apply(unknown.near().get(0)) + "?)");
    }

    public ConnectorId connector() {
        return connector;
    }

    /** The way that asks. */
    public Way way() {
        return way;
    }

    /** What is wrong. */
    public Gaps gaps() {
        return gaps;
    }

    /** What is required and was not given. */
    public List<InputField> missing() {
        return gaps.missing();
    }

    @Override
    public Failure explained(CallerWords words) {
        String lines = missing().stream()
                .map(field -> "\n- " + words.input(field.name()) + ": " + words.about(field))
                .collect(Collectors.joining());
        boolean unfit = missing().isEmpty() && gaps.unknown().isEmpty();
        return Failure.of(
                unfit ? ErrorCode.INVALID_INPUT : ErrorCode.MISSING_INPUTS,
                message(connector, gaps, words::input) + "; nothing was sent" + (lines.isEmpty() ? "" : ":" + lines),
                missing().isEmpty() ? words.asking(connector) : words.giving(connector, way, missing()));
    }
}
