package io.github.alloyconnections.app.architecture.violations.adapter.cli;

import java.time.Instant;

/** A class that helps itself to the process it runs in. */
final class Chatterbox {
    void talk() {
        System.out.println(System.getenv("HOME") + Instant.now());
        System.exit(1);
    }
}
