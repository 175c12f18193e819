package io.github.alloyconnections.app;

import io.github.alloyconnections.adapter.cli.run.CliPorts.Assistants;
import io.github.alloyconnections.adapter.cli.run.CliPorts.Entry;
import io.github.alloyconnections.adapter.cli.run.CliPorts.Permission;
import io.github.alloyconnections.adapter.mcp.ClientEntry;
import io.github.alloyconnections.adapter.mcp.McpAdapter;
import io.github.alloyconnections.adapter.mcp.McpOptions;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.wiring.ProjectOpener;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Talks of the command line with assistants' programs; nothing of that is loaded before one begins. */
final class AssistantTalks implements Assistants {

    private final ProjectOpener projects;
    private final String version;

    AssistantTalks(ProjectOpener projects, String version) {
        this.projects = projects;
        this.version = version;
    }

    @Override
    public void talk(Overrides overrides, Set<Permission> allowed, InputStream in, PrintStream out) {
        Set<McpOptions.Permission> permissions = allowed.stream()
                .map(each -> McpOptions.Permission.valueOf(each.name()))
                .collect(Collectors.toSet());
        try (LateProject project = new LateProject(projects, overrides)) {
            McpAdapter.over(McpOptions.reading(version).allowing(permissions), project)
                    .converse(in, out);
        }
    }

    @Override
    public List<String> clients() {
        return ClientEntry.clients();
    }

    @Override
    public Optional<Entry> entry(String client, List<String> command) {
        return ClientEntry.of(client, command).map(entry -> new Entry(entry.text(), entry.place()));
    }

    /**
     * A live project that is opened when somebody first asks, and again for whoever asks after that has failed: a wrong setting
     * is told to the one who asks, and mended without a restart. Thread-safe.
     */
    private static final class LateProject implements Supplier<OpenProject>, AutoCloseable {

        private final ProjectOpener opener;
        private final Overrides overrides;
        private Optional<LiveProject> opened = Optional.empty();

        LateProject(ProjectOpener opener, Overrides overrides) {
            this.opener = opener;
            this.overrides = overrides;
        }

        @Override
        public synchronized OpenProject get() {
            if (opened.isEmpty()) {
                opened = Optional.of(LiveProject.open(opener, overrides));
            }
            return opened.get().get();
        }

        @Override
        public synchronized void close() {
            opened.ifPresent(LiveProject::close);
        }
    }
}
