package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.Optional;

/**
 * What to write, and where, if calls run for another owner than the connections'.
 *
 * @param line as it has to stand there
 * @param place where it has to stand
 * @param origin where the owner comes from now
 * @param known whether it is known whom they belong to
 * @param writable whether a button can write it
 */
public record OwnerChange(String line, String place, String origin, boolean known, boolean writable) {

    private static final String NAME = "ALLOY_USER_ID";

    /** Empty unless nothing can be used and another owner would help. */
    static Optional<OwnerChange> of(Decision decision, ProjectSettings settings) {
        boolean foreign = decision.candidates().stream().map(Candidate::entry).anyMatch(OwnerChange::isForeign);
        boolean unnamed = settings.owner().equals(Owner.key())
                && decision.candidates().stream().map(Candidate::entry).anyMatch(OwnerChange::isNotTheKeys);
        return decision.chosen().isEmpty() && (foreign || unnamed)
                ? Optional.of(of(settings, foreign))
                : Optional.empty();
    }

    private static OwnerChange of(ProjectSettings settings, boolean known) {
        String origin = settings.shown().stream()
                .filter(setting -> setting.name().equals(NAME))
                .map(Setting::origin)
                .findFirst()
                .orElse("not set");
        boolean inFile = origin.startsWith(settings.envFile() + ":");
        String line = NAME + "=" + (known ? "" : "…");
        return new OwnerChange(line, inFile ? origin : settings.envFile(), origin, known, known && inFile);
    }

    /** Whether what counts now stands somewhere that outranks the project's file. */
    public boolean isOutranked() {
        return !writable && known;
    }

    private static boolean isForeign(ConnectionEntry entry) {
        return state(entry).filter(HealthState.WRONG_OWNER::equals).isPresent();
    }

    private static boolean isNotTheKeys(ConnectionEntry entry) {
        return state(entry).filter(HealthState.UNUSABLE::equals).isPresent();
    }

    private static Optional<HealthState> state(ConnectionEntry entry) {
        return entry.health().map(Health::state);
    }
}
