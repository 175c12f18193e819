package io.github.alloyconnections.domain.selection;

import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ActionName;
import io.github.alloyconnections.domain.health.Health;
import java.util.List;
import java.util.Optional;

/**
 * How far it is shown what a connection can do, step by step, and by what. Nothing is ever written to find out.
 *
 * @param rungs each step, the lowest first
 */
public record Ladder(List<Rung> rungs) {

    private static final String NOT_TOLD = "no provider says so in what was asked, and nothing is written to find out";
    private static final String NOT_SHOWN = "nothing that was asked shows it";

    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** What can be shown. */
    public enum Step {
        EXISTS("exists"),
        AUTHENTICATES("authenticates"),
        READS("can read"),
        WRITES("may write");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One step.
     *
     * @param shown whether it was shown to be so, or not to be so; empty if neither
     * @param by what showed it, or why nothing did
     */
    public record Rung(Step step, Optional<Boolean> shown, String by) {}

    /** What the probe of this entry, and the list that it came from, showed; empty if it was not tried. */
    public static Optional<Ladder> of(ConnectionEntry entry) {
        return entry.health()
                .map(health -> new Ladder(List.of(
                        exists(entry, health),
                        authenticates(health),
                        reads(health),
                        new Rung(Step.WRITES, Optional.empty(), NOT_TOLD))));
    }

    private static Rung exists(ConnectionEntry entry, Health health) {
        if (entry.listed()) {
            return yes(Step.EXISTS, "Alloy lists it");
        }
        return switch (health.state()) {
            case GONE -> no(Step.EXISTS, health.proof());
            case WORKING, LIMITED, NEEDS_RECONNECT, WRONG_OWNER -> yes(Step.EXISTS, health.proof());
            case UNUSABLE, UNVERIFIABLE, UNKNOWN -> untold(Step.EXISTS, "no list shows it, and no call found it");
        };
    }

    private static Rung authenticates(Health health) {
        return switch (health.state()) {
            case WORKING, LIMITED -> yes(Step.AUTHENTICATES, health.proof());
            case NEEDS_RECONNECT, WRONG_OWNER, UNUSABLE, GONE -> no(Step.AUTHENTICATES, said(health));
            case UNVERIFIABLE, UNKNOWN -> untold(Step.AUTHENTICATES, said(health));
        };
    }

    private static Rung reads(Health health) {
        return switch (health.state()) {
            case WORKING ->
                asksOnlyWho(health)
                        ? untold(Step.READS, "the call only asks who one is")
                        : yes(Step.READS, health.proof());
            case LIMITED -> no(Step.READS, said(health));
            default -> untold(Step.READS, NOT_SHOWN);
        };
    }

    /** A proof begins with the call. Who says whose it is need not be allowed to read anything. */
    private static boolean asksOnlyWho(Health health) {
        String call = health.proof().split(" ", 2)[0];
        return call.equals("auth_test")
                || ActionId.parse(call)
                        .filter(id -> ActionName.of(id).asksWho())
                        .isPresent();
    }

    private static String said(Health health) {
        return health.reason().orElse(health.proof());
    }

    private static Rung yes(Step step, String by) {
        return new Rung(step, Optional.of(true), by);
    }

    private static Rung no(Step step, String by) {
        return new Rung(step, Optional.of(false), by);
    }

    private static Rung untold(Step step, String why) {
        return new Rung(step, Optional.empty(), why);
    }
}
