package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.contract.json.PinJson.ChangeJson;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.settings.SettingsPlan;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What setting a project up came to: {@code {file, lines, ignoring|null, written, owner, decision|null, change|null,
 * next}}.
 *
 * @param file the project's file
 * @param lines what it says, or would say
 * @param ignoring what git's list was or would be told; null where that is not needed
 * @param written whether the file says something else than before
 * @param decision null if nothing was chosen, because Alloy could not be asked or nobody said as whom
 * @param change what became of the pin; null if none was written
 */
public record SetupJson(
        String file,
        List<LineJson> lines,
        @Nullable IgnoringJson ignoring,
        boolean written,
        OwnerJson owner,
        @Nullable DecisionJson decision,
        @Nullable ChangeJson change,
        List<NextStepJson> next) {

    /** A line, secrets masked: {@code {name, value, effect}}; what becomes of it is {@code added}, {@code replaced} or {@code unchanged}. */
    public record LineJson(String name, String value, String effect) {}

    /** A line of git's list: {@code {file, line}}. */
    public record IgnoringJson(String file, String line) {}

    /** What there is to tell. */
    public record Told(
            SettingsPlan plan, boolean written, Owner owner, Optional<Decision> decision, Optional<PinChange> change) {}

    /** The published form. */
    public static SetupJson of(Told told, List<NextStep> next) {
        SettingsPlan plan = told.plan();
        return new SetupJson(
                plan.file(),
                plan.lines().stream()
                        .map(line -> new LineJson(
                                line.name(), line.shown(), line.effect().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                plan.ignoring()
                        .map(ignore -> new IgnoringJson(ignore.file(), ignore.line()))
                        .orElse(null),
                told.written(),
                OwnerJson.of(told.owner()),
                told.decision().map(DecisionJson::of).orElse(null),
                told.change().map(ChangeJson::of).orElse(null),
                next.stream().map(NextStepJson::of).toList());
    }
}
