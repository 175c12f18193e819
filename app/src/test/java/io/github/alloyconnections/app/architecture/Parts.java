package io.github.alloyconnections.app.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The names of the parts below one base package, so that a rule can be tried on another base. */
record Parts(String base) {
    static final List<String> CONCEPTS = List.of(
            "action",
            "attempt",
            "connection",
            "diagnosis",
            "failure",
            "finding",
            "health",
            "lock",
            "naming",
            "pin",
            "recording",
            "selection",
            "service",
            "settings",
            "step",
            "text",
            "twins",
            "usage",
            "watch");

    String domain() {
        return base + ".domain..";
    }

    String[] concepts() {
        return CONCEPTS.stream().map(concept -> base + ".domain." + concept).toArray(String[]::new);
    }

    String drivingPorts() {
        return base + ".domain.port.driving";
    }

    String drivenPorts() {
        return base + ".domain.port.driven..";
    }

    /** What the drivers need of the machine they run on. */
    String hostPorts() {
        return base + ".domain.port.host";
    }

    String useCases() {
        return base + ".domain.usecase..";
    }

    String adapter(String name) {
        return base + ".adapter." + name + "..";
    }

    String contract() {
        return base + ".contract..";
    }

    /** Notion by words: a client of the core. */
    String notion() {
        return base + ".notion..";
    }

    String sandbox() {
        return base + ".sandbox..";
    }

    String wiring() {
        return base + ".wiring..";
    }

    String library() {
        return base + ".library..";
    }

    /** The library as Spring Boot's bean. */
    String starter() {
        return base + ".spring..";
    }

    String app() {
        return base + ".app..";
    }

    List<String> modules() {
        return List.of(
                domain(),
                contract(),
                notion(),
                adapter("alloy"),
                adapter("config"),
                adapter("postgres"),
                adapter("webhook"),
                adapter("web"),
                adapter("cli"),
                adapter("mcp"),
                adapter("browser"),
                sandbox(),
                wiring(),
                library(),
                starter(),
                app());
    }

    /** Every package that may hold a production class. */
    String[] known() {
        List<String> known = new ArrayList<>(modules().subList(1, modules().size()));
        known.addAll(List.of(drivingPorts(), drivenPorts(), hostPorts(), useCases()));
        return Stream.concat(known.stream(), Stream.of(concepts())).toArray(String[]::new);
    }
}
