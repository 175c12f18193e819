package io.github.alloyconnections.domain.usecase.calling;

import io.github.alloyconnections.domain.action.ActionInput;
import io.github.alloyconnections.domain.action.InputProblem;
import java.util.List;

/**
 * An action's input after it was compared with the action's description.
 *
 * @param input what is to be sent: defaults filled in, texts read as what they must be, credentials left out
 * @param problems what does not fit
 * @param notes what was done or could not be checked
 */
record CheckedInput(ActionInput input, List<InputProblem> problems, List<String> notes) {

    CheckedInput {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
