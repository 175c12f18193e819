package io.github.alloyconnections.app.faults;

import java.util.Set;

/** What Alloy can be asked, told from the first line of a request. */
enum Endpoint {
    /** The connections of a user. */
    LIST,
    /** The connections of a connector, whoever calls. */
    OWN_LIST,
    /** All connectors. */
    CATALOGUE,
    /** What a connector can do. */
    RESOURCES,
    /** What one action takes. */
    DETAILS,
    /** How a connector can be connected. */
    WAYS,
    /** A new connection is begun, or made. */
    BEGIN,
    /** The probe, or a search. */
    SEARCH,
    /** Whom a connection acts as. */
    IDENTITY,
    /** Another action that reads. */
    READ,
    /** An action that changes something at the provider. */
    WRITE,
    DELETE,
    /** Whose connections there are. */
    USERS,
    OTHER,
    /** Not one of them: all alike. */
    ANY;

    private static final Set<String> READS = Set.of("retrieve-a-page", "get-block-children", "retrieve-a-database");

    static Endpoint of(String method, String path) {
        String[] parts = path.split("/", -1);
        if (method.equals("DELETE")) {
            return DELETE;
        } else if (path.endsWith("/execute")) {
            return executing(parts[parts.length - 2]);
        } else if (path.endsWith("/credentials/metadata")) {
            return WAYS;
        } else if (path.endsWith("/credentials")) {
            return method.equals("POST") ? BEGIN : path.startsWith("/users/") ? LIST : OWN_LIST;
        } else if (path.equals("/connectors")) {
            return CATALOGUE;
        } else if (path.equals("/users")) {
            return USERS;
        } else if (path.endsWith("/resources")) {
            return RESOURCES;
        }
        return path.contains("/actions/") ? DETAILS : OTHER;
    }

    private static Endpoint executing(String action) {
        if (action.equals("post-search")) {
            return SEARCH;
        } else if (action.equals("get-self")) {
            return IDENTITY;
        }
        return READS.contains(action) ? READ : WRITE;
    }
}
