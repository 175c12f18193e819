package io.github.alloyconnections.app.contract;

import io.github.alloyconnections.adapter.alloy.AlloyAdapters;
import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The client before a simulator of its own for each scene. */
final class SandboxStage implements AutoCloseable {

    private final List<Sandbox> sandboxes = new ArrayList<>();
    private final List<AlloyAdapters> opened = new ArrayList<>();

    AlloyAdapters play(Scene scene) {
        boolean keyless = scene == Scene.KEY_MISSING;
        Sandbox sandbox = Sandbox.start(SandboxOptions.of(keyless ? Scene.SEED.preset() : scene.preset(), Seed.CLOCK));
        sandboxes.add(sandbox);
        Optional<String> key = Optional.of(sandbox.apiKey()).filter(given -> !keyless);
        AlloySettings settings = new AlloySettings(sandbox.baseUrl(), key, "2025-09", Duration.ofSeconds(20));
        AlloyAdapters adapters = AlloyAdapters.over(settings, Seed.CLOCK);
        opened.add(adapters);
        return adapters;
    }

    @Override
    public void close() {
        opened.forEach(AlloyAdapters::close);
        sandboxes.forEach(Sandbox::close);
    }
}
