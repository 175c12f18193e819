package io.github.alloyconnections.adapter.cli.run;

import io.github.alloyconnections.contract.words.ErrorCode;
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
        return switch (code) {
            case USAGE,
                    INVALID_SETTINGS,
                    INVALID_ID,
                    UNKNOWN_CONNECTOR,
                    UPSTREAM_REFUSED,
                    UPSTREAM_NOT_FOUND,
                    WRONG_ADDRESS,
                    MISSING_INPUTS,
                    UNKNOWN_WAY,
                    UNKNOWN_ATTEMPT,
                    UNCLAIMABLE_CONNECTION,
                    CONNECTION_KEPT -> USAGE;
            case UNKNOWN_ACTION, INVALID_INPUT, FILE_DAMAGED -> USAGE;
            case KEY_MISSING, KEY_REFUSED, KEY_FORBIDDEN -> KEY;
            case NO_PIN, NO_PREVIOUS_PIN, NOTHING_USABLE, UNKNOWN_CONNECTION -> NOTHING_USABLE;
            case PIN_DEAD -> PIN_DEAD;
            case AMBIGUOUS -> AMBIGUOUS;
            case RATE_LIMITED, UPSTREAM_UNAVAILABLE, UPSTREAM_UNREADABLE, CANNOT_TELL, FILE_BUSY -> CANNOT_TELL;
            case INTERRUPTED -> INTERRUPTED;
            case UNEXPECTED,
                    ACTION_FAILED,
                    OUTCOME_UNKNOWN,
                    FILE_UNREADABLE,
                    FILE_NOT_WRITABLE,
                    FILE_NOT_EDITABLE,
                    PORT_IN_USE,
                    ORIGIN_REFUSED,
                    FORM_EXPIRED,
                    ACCESS_DENIED,
                    NO_SUCH_PATH,
                    METHOD_NOT_ALLOWED,
                    UNSUPPORTED_MEDIA_TYPE,
                    TOO_LARGE,
                    PLAN_OUTDATED -> UNEXPECTED;
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
