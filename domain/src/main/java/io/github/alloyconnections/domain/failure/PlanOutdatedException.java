package io.github.alloyconnections.domain.failure;

/** What was agreed to is not what would happen now; nothing was done. */
public final class PlanOutdatedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlanOutdatedException(String difference) {
        super("the plan no longer fits what there is: " + difference);
    }
}
