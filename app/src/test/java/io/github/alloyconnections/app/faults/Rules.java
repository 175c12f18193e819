package io.github.alloyconnections.app.faults;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * With which exit codes a command may end, by what the fault tells and what the answer was to the command. Made from
 * docs/json.md and the verdict table, and not from what the program does.
 */
final class Rules {

    private static final int UNEXPECTED = 1;
    private static final int USAGE = 2;
    private static final int NOTHING_USABLE = 3;
    private static final int KEY = 4;
    private static final int CANNOT_TELL = 75;

    private Rules() {}

    /** For a command that ends with {@code healthy} if nothing is wrong. */
    static Set<Integer> codes(Invocation invocation, Endpoint where, Meaning meaning, int healthy) {
        if (meaning == Meaning.HARMLESS) {
            return Set.of(healthy);
        }
        if (where == Endpoint.ANY) {
            return everywhere(invocation, meaning, healthy);
        }
        return code(invocation, invocation.role(where), meaning, healthy);
    }

    private static Set<Integer> code(Invocation invocation, Role role, Meaning meaning, int healthy) {
        return switch (role) {
            case NEEDED -> meaning == Meaning.NOT_OFFERED ? Set.of(USAGE, CANNOT_TELL) : Set.of(needed(meaning));
            case LISTED -> listed(meaning, healthy);
            case DESCRIBED, CHECKED ->
                meaning == Meaning.NOT_OFFERED
                        ? either(healthy, CANNOT_TELL, USAGE)
                        : either(healthy, CANNOT_TELL, needed(meaning));
            case TRIED -> Set.of(tried(invocation, meaning));
            case READ -> read(meaning);
            case WRITTEN -> written(meaning);
            case WRITTEN_RAW -> meaning == Meaning.ODD ? Set.of(healthy) : written(meaning);
            case REMOVED -> removed(meaning, healthy);
            case ASIDE -> either(healthy, CANNOT_TELL);
        };
    }

    private static int needed(Meaning meaning) {
        return switch (meaning) {
            case KEY_REFUSED, KEY_FORBIDDEN -> KEY;
            case NOT_FOUND, REFUSED, FOREIGN -> USAGE;
            default -> CANNOT_TELL;
        };
    }

    private static Set<Integer> listed(Meaning meaning, int healthy) {
        return switch (meaning) {
            case KEY_REFUSED, KEY_FORBIDDEN -> Set.of(healthy);
            // A page with a 404 may be how a version without such a list says so: the other list shows who answers.
            case FOREIGN -> Set.of(USAGE, healthy);
            case NOT_OFFERED -> either(healthy, USAGE, CANNOT_TELL);
            default -> Set.of(needed(meaning));
        };
    }

    private static Set<Integer> either(int... codes) {
        return IntStream.of(codes).boxed().collect(Collectors.toSet());
    }

    /** Only Alloy's own word against the connection is a verdict. */
    private static int tried(Invocation invocation, Meaning meaning) {
        return switch (meaning) {
            case KEY_REFUSED, KEY_FORBIDDEN -> invocation.dead();
            default -> CANNOT_TELL;
        };
    }

    private static Set<Integer> read(Meaning meaning) {
        return switch (meaning) {
            case KEY_REFUSED, KEY_FORBIDDEN -> Set.of(NOTHING_USABLE);
            case NOT_FOUND, REFUSED -> Set.of(UNEXPECTED);
            case NOT_OFFERED -> Set.of(UNEXPECTED, CANNOT_TELL);
            default -> Set.of(needed(meaning));
        };
    }

    /** What may have been carried out is 1, as is what was refused; what nobody took is worth another try. */
    private static Set<Integer> written(Meaning meaning) {
        return switch (meaning) {
            case UNREACHED, LIMITED -> Set.of(CANNOT_TELL);
            // Alloy's word is one against the connection, or against the key.
            case KEY_REFUSED, KEY_FORBIDDEN -> Set.of(NOTHING_USABLE, KEY);
            case FOREIGN, NOT_FOUND, REFUSED -> Set.of(UNEXPECTED, USAGE);
            case NOT_OFFERED -> Set.of(UNEXPECTED, USAGE, CANNOT_TELL);
            default -> Set.of(UNEXPECTED);
        };
    }

    /** Done, if the list shows it, whatever the answer was; else as of any change. */
    private static Set<Integer> removed(Meaning meaning, int healthy) {
        Set<Integer> codes = new TreeSet<>(written(meaning));
        // Whatever came, the list still shows it.
        codes.add(UNEXPECTED);
        if (meaning == Meaning.SENSELESS || meaning == Meaning.ODD || meaning == Meaning.LOST) {
            codes.add(healthy);
            codes.add(CANNOT_TELL);
        }
        return codes;
    }

    private static Set<Integer> everywhere(Invocation invocation, Meaning meaning, int healthy) {
        Set<Integer> codes = new TreeSet<>();
        for (Role role : Role.values()) {
            boolean plays = invocation.roles().containsValue(role);
            if (plays || (role == Role.ASIDE && codes.isEmpty())) {
                codes.addAll(code(invocation, role, meaning, healthy));
            }
        }
        if (meaning == Meaning.KEY_REFUSED || meaning == Meaning.KEY_FORBIDDEN) {
            codes.add(KEY);
        }
        return codes;
    }
}
