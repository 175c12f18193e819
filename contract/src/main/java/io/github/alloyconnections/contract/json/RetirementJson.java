package io.github.alloyconnections.contract.json;

import io.github.alloyconnections.domain.selection.Retirement;
import org.jspecify.annotations.Nullable;

/** What became of a connection's place among the choices: {@code {id, retiredUntil|null}}. */
public record RetirementJson(String id, @Nullable String retiredUntil) {

    /** One that is out of every choice. */
    public static RetirementJson of(Retirement retirement) {
        return new RetirementJson(retirement.id().value(), retirement.until().toString());
    }

    /** One that may be chosen again. */
    public static RetirementJson over(Retirement retirement) {
        return new RetirementJson(retirement.id().value(), null);
    }
}
