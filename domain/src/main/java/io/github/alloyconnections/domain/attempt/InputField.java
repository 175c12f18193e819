package io.github.alloyconnections.domain.attempt;

import io.github.alloyconnections.domain.action.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a connector wants to know before it can be connected, such as a shop's name.
 *
 * @param path where it goes in the body of the request, such as {@code data}, {@code shopName}
 * @param secret whether it is a password, a key or the like: typed unseen, and shown to nobody
 */
public record InputField(List<String> path, Type type, boolean required, boolean secret, About about) {

    private static final String DATA = "data";

    public InputField {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("path must not be empty");
        }
    }

    /** What its value must be. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        ARRAY,
        OBJECT;

        /** The JSON schema's word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is told of it.
     *
     * @param choices the values it may have; any, if there are none
     * @param fallback what it is where nothing is given
     */
    public record About(
            Optional<String> title,
            Optional<String> description,
            List<JsonValue> choices,
            Optional<JsonValue> fallback) {

        private static final About NOTHING = new About(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

        public About {
            choices = List.copyOf(choices);
        }

        /** A field of which only the name is known. */
        public static About nothing() {
            return NOTHING;
        }
    }

    /** A text that need not be given, of which only the name is known. */
    public static InputField named(String name) {
        return new InputField(List.of(DATA, name), Type.STRING, false, SecretNames.isSecret(name), About.nothing());
    }

    /** The same, without which the connector cannot be connected. */
    public InputField needed() {
        return new InputField(path, type, true, secret, about);
    }

    /** The same, to be typed unseen. */
    public InputField hidden() {
        return new InputField(path, type, required, true, about);
    }

    /** The same, of another type. */
    public InputField of(Type other) {
        return new InputField(path, other, required, secret, about);
    }

    /** The same, with more told of it. */
    public InputField told(About more) {
        return new InputField(path, type, required, secret, more);
    }

    /** What a person calls it: its place among the inputs, with dots where it is nested. */
    public String name() {
        boolean within = path.size() > 1 && path.get(0).equals(DATA);
        return String.join(".", within ? path.subList(1, path.size()) : path);
    }

    /** The innermost of its names. */
    public String lastName() {
        return path.get(path.size() - 1);
    }

    /** What it is called above a box to type into. */
    public String label() {
        return about.title().orElseGet(this::name);
    }

    public Optional<String> description() {
        return about.description();
    }

    /** The texts of which one may be typed; any, if there are none. */
    public List<String> choices() {
        return about.choices().stream().map(InputField::typed).toList();
    }

    /** What counts where nothing is typed: the value that is told, or the only one there is. */
    public Optional<JsonValue> fallback() {
        return about.fallback()
                .or(() -> about.choices().size() == 1
                        ? Optional.of(about.choices().get(0))
                        : Optional.empty());
    }

    /** The text that stands for a value when it is typed. */
    public static String typed(JsonValue value) {
        return value.text().orElseGet(value::toString);
    }
}
