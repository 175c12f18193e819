package io.github.alloyconnections.domain.step;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The commands of this product that a next step can name. */
public enum CommandName {
    ACTION(Reach.PROJECT),
    ACTIONS(Reach.PROJECT),
    ALIAS(Reach.PROJECT),
    CHECK(Reach.CONNECTOR),
    CONNECT(Reach.PROJECT),
    CONNECTORS(Reach.PROJECT),
    DELETE(Reach.CONNECTOR),
    DOCTOR(Reach.PROJECT),
    ENV(Reach.CONNECTOR),
    EXEC(Reach.PROJECT),
    HISTORY(Reach.PROJECT),
    HOOK(Reach.PROJECT),
    LIST(Reach.CONNECTOR),
    MCP(Reach.PROJECT),
    NOTION(Reach.PROJECT),
    PRUNE(Reach.CONNECTOR),
    RECOVER(Reach.PROJECT),
    RETIRE(Reach.CONNECTOR),
    RUN(Reach.CONNECTOR),
    SANDBOX(Reach.NOTHING),
    SERVE(Reach.PROJECT),
    SETUP(Reach.CONNECTOR),
    STATUS(Reach.PROJECT),
    TOKEN(Reach.PROJECT),
    TWINS(Reach.CONNECTOR),
    UNPIN(Reach.CONNECTOR),
    UNPROTECT(Reach.PROJECT),
    UNRETIRE(Reach.CONNECTOR),
    USE(Reach.CONNECTOR),
    USED(Reach.PROJECT),
    USERS(Reach.PROJECT),
    VERIFY(Reach.CONNECTOR),
    WATCH(Reach.CONNECTOR),
    WHICH(Reach.CONNECTOR);

    /** What a command is about. */
    public enum Reach {
        /** The connections of one connector, which an option names. */
        CONNECTOR,
        /** A project as a whole; if a connector is meant, it is one of the command's own words. */
        PROJECT,
        /** No project at all. */
        NOTHING
    }

    private final Reach reach;

    CommandName(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** The name as it is typed. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command with nothing after its name. */
    public Invocation alone() {
        return new Invocation(this, List.of());
    }

    /** The command with these words after its name, each as its {@code toString} says it. */
    public Invocation with(Object... words) {
        return new Invocation(this, Arrays.stream(words).map(String::valueOf).toList());
    }
}
