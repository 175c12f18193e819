package io.github.alloyconnections.adapter.web.page.list;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.settings.ProjectSettings;
import io.github.alloyconnections.domain.settings.Setting;
import java.util.Optional;
import java.util.Set;

/**
 * What to write, and where, if calls run for another owner than the connections'.
 *
 * @param user the user to name; empty for the API key's own, or if it is not known who
 * @param told what works, and as whom; empty if it is not known
 * @param line as it has to stand there
 * @param place where it has to stand
 * @param origin where the owner comes from now
 * @param writable whether a button can write it
 */
public record OwnerChange(
        String user, Optional<String> told, String line, String place, String origin, boolean writable) {

    private static final String NAME = "ALLOY_USER_ID";

    /** What counts before the project's file. */
    private static final Set<String> BEFORE_FILES = Set.of("environment", "sandbox", "--user");

    /** Empty unless nothing can be used and another owner would help. */
    static Optional<OwnerChange> of(Decision decision, ProjectSettings settings) {
        boolean unnamed = settings.owner().equals(Owner.key())
                && decision.candidates().stream().map(Candidate::entry).anyMatch(OwnerChange::isNotTheKeys);
        return decision.elsewhere()
                .map(found -> of(settings, Optional.of(found)))
                .or(() -> decision.chosen().isEmpty() && unnamed
                        ? Optional.of(of(settings, Optional.empty()))
                        : Optional.empty());
    }

    private static OwnerChange of(ProjectSettings settings, Optional<FoundElsewhere> found) {
        String origin = settings.shown().stream()
                .filter(setting -> setting.name().equals(NAME))
                .map(Setting::origin)
                .findFirst()
                .orElse("not set");
        boolean inFile = origin.startsWith(settings.envFile() + ":");
        return new OwnerChange(
                found.flatMap(other -> other.owner().match(Optional::of, Optional::<UserId>empty))
                        .map(UserId::value)
                        .orElse(""),
                found.map(other -> other.entry().id() + " works as " + other.owner()),
                found.map(FoundElsewhere::setting).orElse(NAME + "=…"),
                inFile ? origin : settings.envFile(),
                origin,
                found.isPresent() && !BEFORE_FILES.contains(origin));
    }

    /** Whether it is known whom they belong to. */
    public boolean known() {
        return told.isPresent();
    }

    /** Whether what counts now stands somewhere that outranks the project's file. */
    public boolean isOutranked() {
        return !writable && known();
    }

    private static boolean isNotTheKeys(ConnectionEntry entry) {
        return entry.health()
                .map(Health::state)
                .filter(HealthState.UNUSABLE::equals)
                .isPresent();
    }
}
