package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the program was installed, and what to type for another version: {@code {version, installedAs, place|null, next}}. */
public record InstallationJson(
        String version, String installedAs, @Nullable String place, List<NextStepJson> next) {

    /** The published form; {@code place} is the program's folder. */
    public static InstallationJson of(
            String version, String installedAs, @Nullable String place, List<NextStep> steps) {
        return new InstallationJson(
                version,
                installedAs,
                place,
                steps.stream().map(NextStepJson::of).toList());
    }
}
