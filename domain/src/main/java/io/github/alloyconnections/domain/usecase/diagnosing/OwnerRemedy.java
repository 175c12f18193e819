package io.github.alloyconnections.domain.usecase.diagnosing;

import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;
import java.util.Set;

/** What to type where something works for another owner; where the project's file is outranked, a line in it does nothing. */
record OwnerRemedy(List<Setting> settings) {

    private static final String NAME = "ALLOY_USER_ID";
    private static final String SANDBOX = "sandbox";
    private static final Set<String> BEFORE_FILES = Set.of("environment", SANDBOX, "--user");

    NextStep of(FoundElsewhere found) {
        return isOutranked()
                ? NextStep.run(CommandName.WHICH, "says how to use it; what decides is " + found.setting())
                : NextStep.run(
                        CommandName.WHICH.with("--fix"), "shows the line " + found.setting() + ", and writes it");
    }

    /** A simulator has users of its own, which no file names. */
    private boolean isOutranked() {
        return settings.stream()
                .anyMatch(setting -> setting.origin().equals(SANDBOX)
                        || (setting.name().equals(NAME) && BEFORE_FILES.contains(setting.origin())));
    }
}
