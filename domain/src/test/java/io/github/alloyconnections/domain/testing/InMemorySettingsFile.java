package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.settings.SettingChange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A project's file that is none. */
public final class InMemorySettingsFile implements SettingsFile {

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private volatile boolean writable = true;

    /** From now on it cannot be written. */
    public void makeUnwritable() {
        writable = false;
    }

    /** What it says of a setting. */
    public Optional<String> read(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    @Override
    public String place() {
        return "/project/.env";
    }

    @Override
    public SettingChange write(String name, String value) {
        if (!writable) {
            throw new ProjectFileException(
                    Kind.NOT_WRITABLE, ".env", "Tried to change .env but failed because: it is read-only");
        }
        boolean changed = !value.equals(values.put(name, value));
        return new SettingChange(name, ".env", changed, List.of());
    }
}
