package io.github.alloyconnections.spring;

/** An API key as a property holds it; no text, log or endpoint shows more of it than that it is there. */
public final class ApiKey {

    private static final String SHOWN = "******";

    private final String text;

    private ApiKey(String text) {
        this.text = text;
    }

    /** Takes a property's value, which may be empty: then it is not set. */
    public static ApiKey of(String text) {
        return new ApiKey(text.strip());
    }

    boolean isSet() {
        return !text.isEmpty();
    }

    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return isSet() ? SHOWN : "";
    }
}
