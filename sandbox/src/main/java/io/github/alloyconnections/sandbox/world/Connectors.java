package io.github.alloyconnections.sandbox.world;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The apps that can be connected; each one's description is read from its data file when first asked for. */
public final class Connectors {

    public static final List<String> IDS = List.of(
            "notion",
            "slack",
            "shopify",
            "hubspot",
            "googlesheets",
            "zohoCRM",
            "calendly",
            "twilio",
            "trello",
            "shippo",
            "freshdesk",
            "zendesk",
            "xero");

    private static final Map<String, ConnectorFile> FILES = new ConcurrentHashMap<>();

    private Connectors() {}

    /** Ids are case-sensitive, as Alloy's are. */
    public static boolean exists(String id) {
        return IDS.contains(id);
    }

    public static Optional<ConnectorFile> find(String id) {
        return exists(id) ? Optional.of(FILES.computeIfAbsent(id, ConnectorFile::read)) : Optional.empty();
    }

    /** Whether this action changes something at the provider; searching does not, though it is a POST. */
    public static boolean writes(String connector, String action) {
        return find(connector)
                .flatMap(file -> file.action(action))
                .filter(found -> !found.path("readOnly").asBoolean())
                .isPresent();
    }
}
