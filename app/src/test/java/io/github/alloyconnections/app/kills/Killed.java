package io.github.alloyconnections.app.kills;

/** How a process came to its end. */
final class Killed {

    /** What a shell makes of SIGKILL, and Java too. */
    private static final int BY_KILL = 128 + 9;

    private Killed() {}

    /** By itself, before it could be killed. */
    static boolean hasEnded(Process process) {
        return process.exitValue() != BY_KILL;
    }
}
