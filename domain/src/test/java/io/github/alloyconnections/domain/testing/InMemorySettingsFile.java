package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.ProjectFileException.Kind;
import io.github.alloyconnections.domain.port.driven.SettingsFile;
import io.github.alloyconnections.domain.settings.SettingChange;
import io.github.alloyconnections.domain.settings.SettingValue;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.settings.SettingsPlan.Effect;
import io.github.alloyconnections.domain.settings.SettingsPlan.IgnoreLine;
import io.github.alloyconnections.domain.settings.SettingsPlan.Line;
import io.github.alloyconnections.domain.settings.SettingsWritten;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A project's file that is none. */
public final class InMemorySettingsFile implements SettingsFile {

    private final Map<String, String> values = new ConcurrentHashMap<>();
    private volatile boolean writable = true;
    private volatile boolean open;
    private volatile boolean tracked;

    /** From now on it cannot be written. */
    public void makeUnwritable() {
        writable = false;
    }

    /** It is in git's reach, and git's list does not name it. */
    public void leaveOpenToGit() {
        open = true;
    }

    /** Git holds it. */
    public void track() {
        tracked = true;
    }

    /** Whether git would take it in. */
    public boolean isOpenToGit() {
        return open;
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
        refuseUnwritable();
        boolean changed = !value.equals(values.put(name, value));
        return new SettingChange(name, ".env", changed, List.of());
    }

    @Override
    public SettingsPlan plan(List<SettingValue> wanted) {
        refuseUnwritable();
        return new SettingsPlan(
                ".env",
                wanted.stream().map(this::line).toList(),
                open ? Optional.of(new IgnoreLine(".gitignore", ".env")) : Optional.empty(),
                tracked);
    }

    private Line line(SettingValue wanted) {
        String present = read(wanted.name()).orElse("");
        boolean secret = wanted.name().equals("ALLOY_API_KEY");
        return new Line(
                wanted.name(),
                secret ? "****" : wanted.value(),
                present.equals(wanted.value()) ? Effect.UNCHANGED : present.isEmpty() ? Effect.ADDED : Effect.REPLACED);
    }

    @Override
    public SettingsWritten write(List<SettingValue> wanted) {
        refuseUnwritable();
        open = false;
        boolean changed = false;
        for (SettingValue each : wanted) {
            changed |= write(each.name(), each.value()).changed();
        }
        return new SettingsWritten(".env", changed, List.of());
    }

    private void refuseUnwritable() {
        if (!writable) {
            throw new ProjectFileException(
                    Kind.NOT_WRITABLE, ".env", "Tried to change .env but failed because: it is read-only");
        }
    }
}
