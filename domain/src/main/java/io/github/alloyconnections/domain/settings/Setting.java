package io.github.alloyconnections.domain.settings;

/**
 * One setting as people may see it.
 *
 * @param name its published name, such as {@code ALLOY_USER_ID}
 * @param shown its value, secrets masked; empty text if it is not set
 * @param origin where the value came from, such as {@code .env:3}, {@code environment} or {@code built-in}
 */
public record Setting(String name, String shown, String origin) {}
