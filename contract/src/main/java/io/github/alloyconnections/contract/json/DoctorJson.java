package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.diagnosis.Check;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The doctor's checks: {@code {checks:[{name, result, detail, remedy|null}], failed}}, where result is {@code passed},
 * {@code warning}, {@code failed} or {@code skipped}.
 */
public record DoctorJson(List<CheckJson> checks, int failed) {

    /** One check. */
    public record CheckJson(
            String name,
            String result,
            String detail,
            @Nullable NextStepJson remedy) {

        static CheckJson of(Check check) {
            return new CheckJson(
                    check.name(),
                    check.result().name().toLowerCase(Locale.ROOT),
                    check.detail(),
                    check.remedy().map(NextStepJson::of).orElse(null));
        }
    }

    /** The published form of the checks. */
    public static DoctorJson of(List<Check> checks) {
        int failed = (int) checks.stream()
                .filter(check -> check.result() == Check.Result.FAILED)
                .count();
        return new DoctorJson(checks.stream().map(CheckJson::of).toList(), failed);
    }
}
