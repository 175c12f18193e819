package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.ConnectionId;
import java.util.Optional;

/** How to choose among the candidates; every policy but {@code latest} probes before it answers. */
public sealed interface SelectionPolicy {

    /** The pin if it works, else the newest that works. */
    record Working() implements SelectionPolicy {
        @Override
        public String label() {
            return "working";
        }
    }

    /** The pin or nothing. */
    record Pinned() implements SelectionPolicy {
        @Override
        public String label() {
            return "pinned";
        }
    }

    /** The newest, unprobed. */
    record Latest() implements SelectionPolicy {
        @Override
        public String label() {
            return "latest";
        }
    }

    /** The oldest that works. */
    record Oldest() implements SelectionPolicy {
        @Override
        public String label() {
            return "oldest";
        }
    }

    /** The one whose name matches. */
    record Named(NamePattern pattern) implements SelectionPolicy {
        @Override
        public String label() {
            return "name:" + pattern;
        }
    }

    /** The one that a person named by its id. */
    record ById(ConnectionId id) implements SelectionPolicy {
        @Override
        public String label() {
            return "id:" + id;
        }
    }

    /** The published name, such as {@code working} or {@code name:Team*}. */
    String label();

    /** The default policy. */
    static SelectionPolicy working() {
        return new Working();
    }

    /** Reads a policy's published name; empty if there is no such policy. */
    static Optional<SelectionPolicy> parse(String text) {
        if (text.startsWith("name:") && text.length() > "name:".length()) {
            return Optional.of(new Named(new NamePattern(text.substring("name:".length()))));
        }
        return switch (text) {
            case "working" -> Optional.of(new Working());
            case "pinned" -> Optional.of(new Pinned());
            case "latest" -> Optional.of(new Latest());
            case "oldest" -> Optional.of(new Oldest());
            default -> Optional.empty();
        };
    }
}
