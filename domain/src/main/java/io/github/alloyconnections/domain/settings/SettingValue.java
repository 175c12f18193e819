package io.github.alloyconnections.domain.settings;

/**
 * A value that a setting is to have in the project's file; it may be a secret.
 *
 * @param name its published name
 * @param value an empty text stands for none
 */
public record SettingValue(String name, String value) {

    @Override
    public String toString() {
        return name;
    }
}
