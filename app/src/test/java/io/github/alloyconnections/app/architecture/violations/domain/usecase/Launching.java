package io.github.alloyconnections.app.architecture.violations.domain.usecase;

import java.util.concurrent.ExecutorService;
import java.util.zip.ZipFile;

/** A use case that starts things itself. */
record Launching(ProcessBuilder process, ExecutorService pool, ZipFile archive) {
    Thread thread() {
        return new Thread(pool::shutdown);
    }
}
