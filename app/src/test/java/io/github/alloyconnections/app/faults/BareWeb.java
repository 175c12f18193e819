package io.github.alloyconnections.app.faults;

import io.github.alloyconnections.adapter.config.settings.ProcessContext;
import io.github.alloyconnections.adapter.web.WebAdapter;
import io.github.alloyconnections.adapter.web.WebOptions;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The web module by itself, to be asked what it routes. */
final class BareWeb {

    private BareWeb() {}

    static List<String> routed(Path folder) {
        ProjectOpener projects =
                new ProjectOpener(new ProcessContext(Map.of(), folder.resolve("home"), folder), Clock.systemUTC());
        WebAdapter web = WebAdapter.start(
                new WebOptions("127.0.0.1", 0, "test"), () -> projects.open(Overrides.none()), Clock.systemUTC());
        try {
            return web.routed();
        } finally {
            web.close();
        }
    }
}
