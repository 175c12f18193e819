package io.github.alloyconnections.adapter.mcp.tool;

import io.github.alloyconnections.adapter.mcp.call.Tool;
import io.github.alloyconnections.domain.selection.Decision;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Every tool that a server has, which depends on what whoever started it allows. */
public final class Toolbox {

    /**
     * What whoever started the server allows.
     *
     * @param writes calling actions that may write
     * @param pin changing the pin
     * @param connectUrl the address of a consent page among the answers, and pinning what comes of it
     */
    public record Allowed(boolean writes, boolean pin, boolean connectUrl) {}

    private Toolbox() {}

    /**
     * The tools, the most important first.
     *
     * @param pages where the project's own pages are, if this process serves them
     * @param made told of each decision
     */
    public static List<Tool> of(Allowed allowed, Supplier<Optional<URI>> pages, Consumer<Decision> made) {
        Choosing choosing = new Choosing(made);
        Acting acting = new Acting(allowed.writes());
        ConnectTools connecting = new ConnectTools(allowed.connectUrl(), pages);
        List<Tool> tools = new ArrayList<>(List.of(
                choosing.resolve(),
                ListTools.list(),
                ListTools.verify(),
                choosing.explain(),
                Tidying.twins(),
                Tidying.plan(),
                Acting.list(),
                Acting.describe(),
                acting.call(),
                connecting.start(),
                connecting.status()));
        if (allowed.pin()) {
            tools.add(Pinning.pin());
        }
        return List.copyOf(tools);
    }
}
