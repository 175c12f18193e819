package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one table from results and failures to exit codes. */
public enum ExitCode {
    OK(0, "a usable answer"),
    UNEXPECTED(1, "unexpected; a file that cannot be used, an action that failed or may not have been carried out"),
    USAGE(2, "usage: a flag, an argument or a setting is wrong"),
    NOTHING_USABLE(3, "nothing usable: all are known not to work, or there is none"),
    KEY(4, "API key missing or refused"),
    AMBIGUOUS(5, "ambiguous, a person must choose"),
    PIN_DEAD(6, "the pin is dead (status, env, run, --policy pinned)"),
    CANNOT_TELL(75, "cannot tell now (outage, rate limit, unknown): try again"),
    INTERRUPTED(130, "interrupted from the keyboard; 129 and 143: ended by the signals HUP and TERM");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public static ExitCode of(Outcome outcome) {
        return switch (outcome) {
            case CHOSEN -> OK;
            case NOTHING_USABLE -> NOTHING_USABLE;
            case CANNOT_TELL -> CANNOT_TELL;
            case AMBIGUOUS -> AMBIGUOUS;
            case PIN_DEAD -> PIN_DEAD;
        };
    }

    /** Of one probed connection; the given code if it is dead. That nothing can try it is an answer, too. */
    public static ExitCode of(HealthState state, ExitCode dead) {
        if (state.isUsable() || state == HealthState.UNVERIFIABLE) {
            return OK;
        }
        return state.isDead() ? dead : CANNOT_TELL;
    }

    /** The more telling of two: what is certain and bad outranks what is unknown, and that outranks what works. */
    public ExitCode worse(ExitCode other) {
        return severity() >= other.severity() ? this : other;
    }

    private int severity() {
        return this == OK ? 0 : this == CANNOT_TELL ? 1 : 2;
    }

    public static ExitCode of(ErrorCode code) {
        return switch (code.kind()) {
            case MISTAKE -> USAGE;
            case KEY -> KEY;
            case NOTHING_USABLE -> NOTHING_USABLE;
            case AMBIGUOUS -> AMBIGUOUS;
            case PIN_DEAD -> PIN_DEAD;
            case PASSING -> CANNOT_TELL;
            case STOPPED -> INTERRUPTED;
            case FAULT -> UNEXPECTED;
        };
    }

    /** For the help pages. */
    public static Map<String, String> explained() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (ExitCode code : values()) {
            lines.put(Integer.toString(code.number), code.meaning);
        }
        return lines;
    }
}
