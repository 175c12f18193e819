package io.github.alloyconnections.adapter.config;

/** Turns a setting's text into its value. */
@FunctionalInterface
interface SettingParser<T> {

    T parse(String text) throws BadSettingException;
}
