package io.github.alloyconnections.domain.attempt;

import java.util.Optional;

/**
 * Something that a connector wants to know before it can be connected, such as a shop's name.
 *
 * @param type the JSON type of its value, such as {@code string}
 */
public record InputField(String name, String type, boolean required, Optional<String> description) {}
