package io.github.alloyconnections.adapter.config.settings;

/** A setting's text cannot be used; the message completes "NAME from PLACE …" and never quotes the text. */
public final class BadSettingException extends Exception {

    private static final long serialVersionUID = 1L;

    BadSettingException(String expectation) {
        super(expectation);
    }
}
