package io.github.alloyconnections.app.kills;

import java.io.IOException;

/** A program amid a project of its own, whose end is looked at. */
interface Killable extends AutoCloseable {

    /** Begins the command. */
    Process start() throws IOException;

    /** Whether its write has begun, as far as can be seen from outside while it runs. */
    boolean isAmid();

    /** Whether its write is over, as far as can be seen from outside. */
    boolean isOver();

    /** Where it was when it ended, after what was promised of that moment has been held against what is there. */
    Moment look();

    /** What comes next finds a project that it can use, says what is so, and leaves nothing of the dead. */
    void comeAgain();

    /** Ends whatever else was begun; a command that runs alone began nothing. */
    default void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    void close();

    /** Makes one for each round. */
    @FunctionalInterface
    interface Maker {
        Killable make() throws IOException;
    }
}
