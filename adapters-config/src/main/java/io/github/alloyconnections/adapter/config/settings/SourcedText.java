package io.github.alloyconnections.adapter.config.settings;

/** A setting's text and where it came from; an empty text says: explicitly none. */
public record SourcedText(String value, Origin origin) {

    /** The value may be a secret. */
    @Override
    public String toString() {
        return "SourcedText[" + origin.shown() + "]";
    }
}
