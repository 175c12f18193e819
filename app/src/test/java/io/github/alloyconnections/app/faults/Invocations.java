package io.github.alloyconnections.app.faults;

import static io.github.alloyconnections.app.faults.Endpoint.BEGIN;
import static io.github.alloyconnections.app.faults.Endpoint.CATALOGUE;
import static io.github.alloyconnections.app.faults.Endpoint.DELETE;
import static io.github.alloyconnections.app.faults.Endpoint.DETAILS;
import static io.github.alloyconnections.app.faults.Endpoint.LIST;
import static io.github.alloyconnections.app.faults.Endpoint.RESOURCES;
import static io.github.alloyconnections.app.faults.Endpoint.SEARCH;
import static io.github.alloyconnections.app.faults.Endpoint.USERS;
import static io.github.alloyconnections.app.faults.Endpoint.WAYS;
import static io.github.alloyconnections.app.faults.Endpoint.WRITE;
import static io.github.alloyconnections.app.faults.Role.CHECKED;
import static io.github.alloyconnections.app.faults.Role.DESCRIBED;
import static io.github.alloyconnections.app.faults.Role.LISTED;
import static io.github.alloyconnections.app.faults.Role.REMOVED;
import static io.github.alloyconnections.app.faults.Role.WRITTEN_RAW;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How each command is tried: at least once, or it is said why not. */
final class Invocations {

    /** What never ends by itself, or asks nobody; and where it is tried. */
    static final Map<String, String> ELSEWHERE = Map.of(
            "serve", "its routes, in FaultyRoutesIT",
            "token", "asks no Alloy",
            "watch", "WatchIT",
            "sandbox", "asks no Alloy",
            "completion", "asks no Alloy",
            "help", "asks no Alloy");

    /** What a person types into {@code connect}, and nobody may be shown. */
    static final String TYPED = "canary-typed-key-44aa";

    private static final String TALK =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                    + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"t\",\"version\":\"1\"}}}\n"
                    + "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n"
                    + "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/call\",\"params\":{\"name\":\"resolve_connection\",\"arguments\":{}}}\n";

    private Invocations() {}

    static List<Invocation> all() {
        return List.of(
                of("setup", "-", "--yes", "--user", FaultyAlloy.USER)
                        .piped(FaultyAlloy.KEY + "\n")
                        .with(LISTED, LIST)
                        .needing(CATALOGUE)
                        .trying(SEARCH),
                deciding("which"),
                deciding("which", "-o", "json"),
                ofPin("which", "--policy", "pinned"),
                of("which", "--policy", "latest").with(LISTED, LIST),
                deciding("use", PublishedAnswers.MIDDLE, "--no-input"),
                deciding("use", "--policy", "oldest", "--no-input"),
                of("unpin"),
                of("list").with(LISTED, LIST),
                deciding("list", "-o", "json", "--probe").deadIs(0),
                of("list", "--all").with(LISTED, LIST),
                of("users").needing(USERS),
                ofPin("verify").deadIs(3),
                deciding("verify", "--all", "-o", "json"),
                ofPin("status", "-o", "json"),
                of("connect", "slack", "--new", "--no-input", "-o", "json")
                        .with(LISTED, LIST)
                        .with(DESCRIBED, WAYS)
                        .needing(BEGIN),
                of("connect", "trello", "--new", "--no-input", "--data", "apiKey=-")
                        .piped(TYPED)
                        .with(LISTED, LIST)
                        .with(CHECKED, CATALOGUE)
                        .with(DESCRIBED, WAYS)
                        .writing(BEGIN),
                of("recover"),
                of("connectors").needing(CATALOGUE),
                of("actions").needing(RESOURCES),
                of("action", "post-page").needing(DETAILS),
                acting("exec", "post-search", "--body", "{}").with(DESCRIBED, DETAILS),
                acting("exec", "post-page", "--body", "{}")
                        .with(DESCRIBED, DETAILS)
                        .with(WRITTEN_RAW, WRITE),
                acting("notion", "search", "page"),
                acting("notion", "page", PublishedAnswers.PAGE).with(Role.READ, Endpoint.READ),
                acting("notion", "create", "--title", "T").writing(WRITE),
                acting("notion", "update", PublishedAnswers.PAGE, "--title", "T")
                        .writing(WRITE),
                ofPin("env"),
                ofPin("run", "--", "true"),
                of("doctor").with(LISTED, LIST).with(CHECKED, CATALOGUE).trying(SEARCH),
                of("twins").with(LISTED, LIST),
                of("prune", "--no-input").with(LISTED, LIST),
                of("prune", "--yes", "--no-input").with(LISTED, LIST).with(REMOVED, DELETE),
                of("delete", PublishedAnswers.OLDEST, "--yes", "--no-input")
                        .with(LISTED, LIST)
                        .with(REMOVED, DELETE),
                of("retire", PublishedAnswers.OLDEST).with(LISTED, LIST),
                of("unretire", PublishedAnswers.OLDEST).after("retire", PublishedAnswers.OLDEST),
                of("alias", PublishedAnswers.OLDEST, "old"),
                of("protect", PublishedAnswers.OLDEST),
                of("unprotect", PublishedAnswers.OLDEST).after("protect", PublishedAnswers.OLDEST),
                of("used").with(LISTED, LIST),
                ofPin("check"),
                of("history"),
                of("hook", "allow"),
                of("hook", "values").after("hook", "allow"),
                of("upgrade"),
                of("mcp").piped(TALK));
    }

    /** Chooses, of what works. */
    private static Invocation deciding(String... words) {
        return of(words).with(LISTED, LIST).trying(SEARCH);
    }

    /** Speaks of the pin alone. */
    private static Invocation ofPin(String... words) {
        return of(words).with(LISTED, LIST).trying(SEARCH).deadIs(6);
    }

    /** Calls through the pin, which is tried before. */
    private static Invocation acting(String... words) {
        return ofPin(words);
    }

    /** The commands that something is said of. */
    static List<String> covered() {
        return all().stream().map(Invocation::command).distinct().collect(Collectors.toList());
    }

    private static Invocation of(String... words) {
        return Invocation.of(words);
    }
}
