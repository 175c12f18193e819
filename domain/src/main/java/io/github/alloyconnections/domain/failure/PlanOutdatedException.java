package io.github.alloyconnections.domain.failure;

import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;

/** What was agreed to is not what would happen now; nothing was done. */
public final class PlanOutdatedException extends RefusalException {

    private static final long serialVersionUID = 1L;

    public PlanOutdatedException(String difference) {
        super("the plan no longer fits what there is: " + difference);
    }

    @Override
    public Failure explained(CallerWords words) {
        return failure(ErrorCode.PLAN_OUTDATED, NextStep.run(CommandName.PRUNE, "makes a plan of what there is now"));
    }
}
