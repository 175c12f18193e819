package io.github.alloyconnections.domain.usecase;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.SelectionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says in one line why a decision came out as it did. */
record Reasoning(Field field, Walked walked, SelectionPolicy policy) {

    /** Why this one. */
    String chosen(ConnectionEntry winner) {
        List<String> parts = new ArrayList<>();
        parts.add(main(winner));
        deadPin(winner).ifPresent(parts::add);
        int unknown = walked.unknown();
        if (unknown > 0) {
            parts.add(unknown + (unknown == 1 ? " that goes before it could" : " that go before it could")
                    + " not be judged");
        }
        tie(winner).ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private String main(ConnectionEntry winner) {
        Optional<HealthState> state = winner.health().map(Health::state);
        String limits = state.equals(Optional.of(HealthState.LIMITED)) ? ", with limits" : "";
        if (policy instanceof SelectionPolicy.Latest) {
            return "the newest; not probed, so unverified";
        } else if (state.equals(Optional.of(HealthState.UNVERIFIABLE))) {
            return (winner.pinned() ? "the pin" : "named by its id") + "; no probe can verify it";
        } else if (policy instanceof SelectionPolicy.ById) {
            return "named by its id, and it works" + limits + (winner.listed() ? "" : ", though no list shows it");
        } else if (policy instanceof SelectionPolicy.Named) {
            return "the only one whose name matches, and it works" + limits;
        } else if (policy instanceof SelectionPolicy.Oldest) {
            return "the oldest that works" + limits;
        } else if (winner.pinned()) {
            return "the pin works" + limits + (winner.listed() ? "" : ", though no list shows it");
        }
        return limits.isEmpty() ? "the newest that works" : "none works fully; the newest that works with limits";
    }

    private Optional<String> deadPin(ConnectionEntry winner) {
        if (winner.pinned()) {
            return Optional.empty();
        }
        Optional<String> malformed = malformedPin();
        return malformed.isPresent()
                ? malformed
                : field.pinned()
                        .flatMap(pin -> Optional.ofNullable(walked.healths().get(pin.id())))
                        .filter(health -> health.state().isDead())
                        .map(health ->
                                "the pin " + field.pinned().get().id() + " is dead (" + Recording.why(health) + ")");
    }

    private Optional<String> malformedPin() {
        return field.pin()
                .filter(pin -> pin.id().isEmpty())
                .map(pin -> "the pin in " + pin.origin() + " is no connection id (24 hexadecimal characters)");
    }

    private Optional<String> tie(ConnectionEntry winner) {
        return field.entries().stream()
                .filter(other -> !other.id().equals(winner.id()))
                .filter(other -> other.connection()
                        .createdAt()
                        .equals(winner.connection().createdAt()))
                .findFirst()
                .map(other -> "created at the same time as " + other.id() + ": the higher id counts as newer");
    }

    /** Why none. */
    String none(ConnectorId connector, Owner owner) {
        if (policy instanceof SelectionPolicy.Pinned) {
            return pinNotUsable();
        }
        int total = walked.rule().walk().size();
        if (total == 0) {
            return policy instanceof SelectionPolicy.Named
                    ? "no name matches " + policy.label().substring("name:".length())
                    : "there is no " + connector + " connection of " + owner
                            + malformedPin().map(text -> "; " + text).orElse("");
        }
        if (walked.rule().aim() == Rule.Aim.ONLY_MATCH && total > 1) {
            return total + " names match; a person must choose one by its id";
        }
        if (walked.rule().aim() == Rule.Aim.THE_ONE) {
            return walked.healths().values().stream()
                    .findFirst()
                    .map(Recording::why)
                    .orElse("could not be tried in time");
        }
        return balance(total, owner) + malformedPin().map(text -> "; " + text).orElse("");
    }

    private String balance(int total, Owner owner) {
        long elsewhere = walked.healths().values().stream()
                .filter(health -> health.state() == HealthState.WRONG_OWNER)
                .count();
        String tried = walked.healths().size() + " of " + total + " tried, none worked";
        String unknown = ", " + walked.unknown() + " unknown";
        return elsewhere == 0
                ? tried + unknown
                : tried + " as " + owner + unknown + "; " + elsewhere + (elsewhere == 1 ? " works" : " work")
                        + " as the API key's own user";
    }

    private String pinNotUsable() {
        Optional<Pin> pin = field.pin();
        if (pin.isEmpty()) {
            return "no pin is set";
        }
        return malformedPin()
                .orElseGet(() -> "the pin "
                        + walked.healths().values().stream()
                                .findFirst()
                                .map(Recording::why)
                                .orElse("could not be tried in time"));
    }
}
