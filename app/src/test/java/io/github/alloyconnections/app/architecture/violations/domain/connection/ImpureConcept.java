package io.github.alloyconnections.app.architecture.violations.domain.connection;

import java.nio.file.Path;

/** A concept that knows the file system. */
record ImpureConcept(Path file) {}
