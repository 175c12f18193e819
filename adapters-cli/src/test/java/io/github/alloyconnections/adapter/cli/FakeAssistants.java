package io.github.alloyconnections.adapter.cli;

import io.github.alloyconnections.adapter.cli.run.CliPorts.Assistants;
import io.github.alloyconnections.adapter.cli.run.CliPorts.Entry;
import io.github.alloyconnections.adapter.cli.run.CliPorts.Permission;
import io.github.alloyconnections.domain.settings.Overrides;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Repeats what it hears, and remembers what it was given. */
public final class FakeAssistants implements Assistants {

    public final List<Overrides> asked = new ArrayList<>();
    public final List<Set<Permission>> allowed = new ArrayList<>();

    @Override
    public void talk(Overrides overrides, Set<Permission> permissions, InputStream in, PrintStream out) {
        asked.add(overrides);
        allowed.add(permissions);
        try {
            out.print(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> clients() {
        return List.of("claude", "cursor");
    }

    @Override
    public Optional<Entry> entry(String client, List<String> command) {
        return clients().contains(client)
                ? Optional.of(new Entry(String.join(" ", command), "into the file of " + client))
                : Optional.empty();
    }
}
