package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.domain.port.driving.Core;
import io.github.alloyconnections.domain.port.driving.ForSettingUp;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.ProjectSettings.ServerSettings;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.usecase.ConnectionsCore;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A project over a fake core. */
final class FakeProject implements OpenProject {

    static final Duration CACHE_TIME = Duration.ofSeconds(2);

    private final FakeCore core;
    private final ProjectSettings settings;

    FakeProject(FakeCore core, String... allowedOrigins) {
        this(
                core,
                List.of(
                        new Setting("ALLOY_API_KEY", "****", ".env:1"),
                        new Setting("ALLOY_USER_ID", "68f0aa00bb11cc22dd33ee44", ".env:2"),
                        new Setting("ALLOY_BASE_URL", "http://127.0.0.1:9/", "built-in"),
                        new Setting("ALLOY_CONNECTOR", "notion", ".env:3"),
                        new Setting("OAUTH_REDIRECT_URI", "", "built-in")),
                allowedOrigins);
    }

    /** Nothing but what is built in. */
    static FakeProject withoutSettings(FakeCore core) {
        return new FakeProject(core, List.of(new Setting("ALLOY_CONNECTOR", "notion", "built-in")));
    }

    private FakeProject(FakeCore core, List<Setting> settings, String... allowedOrigins) {
        this.core = core;
        this.settings = new ProjectSettings(
                Samples.NOTION,
                Samples.NOTION,
                Samples.OWNER,
                URI.create("http://127.0.0.1:9/"),
                ".env",
                Optional.empty(),
                new ServerSettings(0, CACHE_TIME, List.of(allowedOrigins)),
                settings);
    }

    @Override
    public ProjectSettings settings() {
        return settings;
    }

    @Override
    public Core core() {
        return core.core();
    }

    @Override
    public ForSettingUp settingUp() {
        return ConnectionsCore.settingUp(core.settingsFile);
    }

    @Override
    public List<String> notices() {
        return List.of();
    }

    @Override
    public void close() {}
}
