package io.github.alloyconnections.adapter.postgres.schedule;

/** A kind of task, each of which is done by one of all instances when it is due. */
public interface TaskKind {

    /** The tasks' name in the table; with the tenant in it, for that one's instances alone. */
    String name();

    /** Does a task, and says when it is due again; what it throws is tried again in some minutes. */
    TaskOutcome run(Due task);

    /**
     * A task that is due.
     *
     * @param id which of those of this kind
     * @param vain how often in a row it was done in vain
     */
    record Due(String id, int vain) {}
}
