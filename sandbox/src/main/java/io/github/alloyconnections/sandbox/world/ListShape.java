package io.github.alloyconnections.sandbox.world;

/** Where in the answer a user's list of credentials stands. */
public enum ListShape {
    DATA,
    CREDENTIALS,
    CONNECTIONS,
    DATA_CREDENTIALS,
    BARE,
    /** A JSON string that holds the JSON. */
    TEXT,
    PAGES;

    /** The documented shape in most presets; the nasty ones also try the client's parser. */
    public static ListShape of(Preset preset) {
        return switch (preset) {
            case MIXED -> DATA_CREDENTIALS;
            case MISSING_DATES -> BARE;
            case DEAD_NEWEST -> TEXT;
            case ALL_DEAD -> CONNECTIONS;
            case LIMITED -> CREDENTIALS;
            case PAGED -> PAGES;
            default -> DATA;
        };
    }
}
