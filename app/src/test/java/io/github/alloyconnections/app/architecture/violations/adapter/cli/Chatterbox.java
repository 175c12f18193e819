package io.github.alloyconnections.app.architecture.violations.adapter.cli;

import java.io.FileDescriptor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Logger;

/** A class that helps itself to the process it runs in. */
final class Chatterbox {
    void talk() {
        System.out.println(System.getenv("HOME") + Instant.now() + InstantSource.system());
        Thread.dumpStack();
        System.exit(1);
    }

    List<Object> listen() {
        return List.of(
                Boolean.getBoolean("a"),
                Integer.getInteger("b"),
                Long.getLong("c"),
                System.getProperties(),
                new ProcessBuilder().environment(),
                FileDescriptor.out);
    }

    void complain(Exception cause) {
        cause.printStackTrace();
        Logger.getLogger("complaints").severe("it broke");
        throw new RuntimeException(cause);
    }
}
