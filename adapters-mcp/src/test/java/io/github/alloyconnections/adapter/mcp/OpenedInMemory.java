package io.github.alloyconnections.adapter.mcp;

import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.ProjectSettings.ServerSettings;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A project in memory, opened. */
record OpenedInMemory(Core core) implements OpenProject {

    static OpenedInMemory of(InMemoryProject project) {
        return new OpenedInMemory(project.core());
    }

    @Override
    public ProjectSettings settings() {
        return new ProjectSettings(
                Seed.NOTION,
                Seed.NOTION,
                Seed.USER,
                URI.create("http://127.0.0.1:9/"),
                ".env",
                Optional.empty(),
                new ServerSettings(3000, Duration.ofSeconds(2), List.of()),
                List.of());
    }

    @Override
    public ForSettingUp settingUp() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {}
}
