package io.github.alloyconnections.adapter.config.pin;

import io.github.alloyconnections.adapter.config.dotenv.Assignment;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import java.util.List;
import java.util.Optional;

/**
 * An edit of the project's file that was planned or made.
 *
 * @param losses what the file could not keep, or how else it was written than usual
 */
public record EnvFileEdit(String name, DotEnvDocument before, DotEnvDocument after, List<String> losses) {

    public EnvFileEdit {
        losses = List.copyOf(losses);
    }

    public EnvFileEdit(String name, DotEnvDocument before, DotEnvDocument after) {
        this(name, before, after, List.of());
    }

    EnvFileEdit with(List<String> found) {
        return new EnvFileEdit(name, before, after, found);
    }

    public boolean changesNothing() {
        return before.equals(after);
    }

    /** The value before; empty if it was empty or there was none. */
    Optional<String> previous() {
        return valueIn(before);
    }

    /** The value after; empty if it is empty or there is none. */
    Optional<String> current() {
        return valueIn(after);
    }

    private Optional<String> valueIn(DotEnvDocument document) {
        return document.effective(name).map(Assignment::value).filter(value -> !value.isEmpty());
    }
}
