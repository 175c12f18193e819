package io.github.alloyconnections.adapter.config.settings;

import java.nio.file.Path;

/** Where a conf file may be, what to call it, and how far it is trusted. */
public record ConfPlace(Path path, String label, Origin.Kind kind) {

    /** The origin of a value in it. */
    Origin origin(int line) {
        return new Origin(kind, line > 0 ? label + ":" + line : label, path.toString());
    }
}
