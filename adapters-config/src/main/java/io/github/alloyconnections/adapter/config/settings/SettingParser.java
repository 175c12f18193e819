package io.github.alloyconnections.adapter.config.settings;

/** Turns a setting's text into its value. */
@FunctionalInterface
public interface SettingParser<T> {

    T parse(String text) throws BadSettingException;
}
