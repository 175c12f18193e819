package io.github.alloyconnections.domain.pin;

/** How a choice becomes the pin. */
public enum PinMode {
    /** Written if the choice is usable, or cannot be verified by any probe. */
    VERIFIED,
    /** Written whatever the probe showed, and labelled so. */
    FORCED,
    /** Decided and shown, not written. */
    PREVIEW
}
