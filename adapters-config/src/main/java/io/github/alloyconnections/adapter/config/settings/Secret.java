package io.github.alloyconnections.adapter.config.settings;

/** A text that must be seen by nobody but who it is meant for, such as the API key. */
public final class Secret {

    private static final int LONG_ENOUGH = 16;
    private static final int SHOWN = 4;
    private static final String MASK = "****";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** Takes a text that is already known to be valid. */
    public static Secret of(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("text must not be empty");
        }
        return new Secret(text);
    }

    /** The text itself, for the one place that sends it. */
    public String reveal() {
        return text;
    }

    /** Its last characters, to tell two keys apart, if it is long enough to stay secret without them. */
    public String masked() {
        return text.length() < LONG_ENOUGH ? MASK : MASK + text.substring(text.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
