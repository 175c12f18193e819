package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.http.AlloySettings;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The adapters before a stub server of its own for each scene; no pause is really waited for. */
final class StubStage implements AutoCloseable {

    private final List<StubAlloy> servers = new ArrayList<>();
    private final List<AlloyAdapters> opened = new ArrayList<>();

    AlloyAdapters play(Scene scene) {
        StubAlloy alloy = new StubAlloy();
        servers.add(alloy);
        new StubScenes(alloy).play(scene);
        Optional<String> key = Optional.of(AlloyTest.KEY).filter(given -> scene != Scene.KEY_MISSING);
        AlloySettings settings = new AlloySettings(alloy.url(), key, "2025-09", Duration.ofSeconds(20));
        AlloyAdapters adapters =
                AlloyAdapters.over(settings, Seed.CLOCK, AlloyTest.quick(), new AlloyTest.FakeTicker());
        opened.add(adapters);
        return adapters;
    }

    @Override
    public void close() {
        opened.forEach(AlloyAdapters::close);
        servers.forEach(StubAlloy::close);
    }
}
