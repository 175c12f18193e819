package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/**
 * What the parts of connecting are called by whoever is told, and how to go on there: with options, the fields of a
 * request, or methods.
 */
public interface CallerWords {

    /** What says which way. */
    String way();

    /** What an input is called. */
    default String input(String name) {
        return name;
    }

    /** What an input is, in one line. */
    String about(InputField field);

    /** Connecting by this way. */
    NextStep by(ConnectorId connector, Way way);

    /** Giving what is missing. */
    NextStep giving(ConnectorId connector, Way way, List<InputField> missing);

    /** Finding out what is asked for. */
    NextStep asking(ConnectorId connector);

    /** Looking for what may have been made. */
    NextStep looking(AttemptId attempt);
}
