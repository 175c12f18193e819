package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/** Settings or arguments are wrong; all that was found is reported together, each problem with its origin and remedy. */
public final class InvalidSettingsException extends RefusalException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidSettingsException(List<String> problems) {
        super(String.join("\n", problems));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("problems must not be empty");
        }
        this.problems = List.copyOf(problems);
    }

    /** One sentence each. */
    public List<String> problems() {
        return problems;
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(
                ErrorCode.INVALID_SETTINGS, NextStep.run(CommandName.STATUS, "shows where each setting comes from"));
    }
}
