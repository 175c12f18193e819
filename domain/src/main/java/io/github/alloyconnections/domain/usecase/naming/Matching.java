package io.github.alloyconnections.domain.usecase.naming;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.Marks;
import io.github.alloyconnections.domain.naming.Selected;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.NamePattern;
import io.github.alloyconnections.domain.text.OddCharacters;
import io.github.alloyconnections.domain.text.Suggestions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One word against the connections there are. */
final class Matching {

    /** Fewer characters would make an id of any short word. */
    private static final int LEAST_OF_ID = 4;

    private static final int LENGTH_OF_ID = 24;
    private static final int MOST_COMPARED = 2_000;
    private static final int MOST_SIMILAR = 3;

    private final List<ConnectionEntry> entries;
    private final Marks marks;
    private final String typed;
    private final String bare;

    Matching(List<ConnectionEntry> entries, Marks marks, String typed) {
        this.entries = entries;
        this.marks = marks;
        this.typed = typed;
        this.bare = OddCharacters.trimmed(typed);
    }

    /** The whole name or the beginning of an id before a pattern: a name may hold an asterisk. */
    Selected selected(boolean several) {
        List<ConnectionEntry> exact = matching(entry -> isNamed(entry, String::equals) || begins(entry));
        if (exact.isEmpty()) {
            exact = matching(entry -> isNamed(entry, String::equalsIgnoreCase));
        }
        if (!exact.isEmpty()) {
            return exact.size() == 1 ? found(exact) : new Selected.Ambiguous(exact);
        }
        List<ConnectionEntry> pattern = isPattern() ? matching(this::fits) : List.of();
        if (pattern.isEmpty()) {
            return new Selected.Nothing(why(), similar());
        }
        return pattern.size() == 1 || several ? found(pattern) : new Selected.Ambiguous(pattern);
    }

    private List<ConnectionEntry> matching(Predicate<ConnectionEntry> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    private static Selected found(List<ConnectionEntry> chosen) {
        return new Selected.Found(chosen.stream().map(ConnectionEntry::id).toList(), Optional.empty());
    }

    /** How two texts are compared. */
    @FunctionalInterface
    private interface Equality {
        boolean holds(String one, String other);
    }

    private boolean isNamed(ConnectionEntry entry, Equality equality) {
        return name(entry)
                .filter(name -> equality.holds(name, typed) || equality.holds(OddCharacters.trimmed(name), bare))
                .isPresent();
    }

    private static Optional<String> name(ConnectionEntry entry) {
        return entry.connection()
                .name()
                .filter(name -> !OddCharacters.trimmed(name).isEmpty());
    }

    /** A narrow table shows the beginning and an ellipsis. */
    private boolean begins(ConnectionEntry entry) {
        String start = bare.replaceFirst("(…|\\.\\.\\.)$", "").toLowerCase(Locale.ROOT);
        return start.length() >= LEAST_OF_ID
                && entry.id().value().toLowerCase(Locale.ROOT).startsWith(start);
    }

    private boolean isPattern() {
        return bare.indexOf('*') >= 0 || bare.indexOf('?') >= 0;
    }

    private boolean fits(ConnectionEntry entry) {
        NamePattern pattern = new NamePattern(bare);
        return name(entry).filter(pattern::matches).isPresent()
                || marks.namesOf(entry.id()).stream().anyMatch(pattern::matches);
    }

    private String why() {
        boolean short24 = bare.matches("[0-9A-Fa-f]{1," + (LEAST_OF_ID - 1) + "}");
        if (isPattern()) {
            return "no name or alias is like that";
        } else if (short24) {
            return "too short for the beginning of an id, which takes " + LEAST_OF_ID
                    + " characters, and no name or alias";
        }
        boolean likeAnId = Math.abs(bare.length() - LENGTH_OF_ID) <= 2 && bare.indexOf(' ') < 0;
        String nothing = "no connection's name, alias or beginning of its id";
        return likeAnId || bare.chars().anyMatch(c -> c >= 0x80)
                ? nothing + "; " + ConnectionId.whyNone(bare)
                : nothing + "; an id has " + LENGTH_OF_ID + " hexadecimal characters";
    }

    private List<String> similar() {
        List<String> known = Stream.of(
                        marks.aliases().stream().map(Alias::name),
                        entries.stream().limit(MOST_COMPARED).flatMap(entry -> name(entry).stream()),
                        entries.stream()
                                .limit(MOST_COMPARED)
                                .map(entry -> entry.id().value()))
                .flatMap(each -> each)
                .distinct()
                .toList();
        String part = bare.toLowerCase(Locale.ROOT);
        return Stream.concat(
                        Suggestions.near(bare, known).stream(),
                        known.stream()
                                .filter(name -> part.length() >= 3
                                        && !isPattern()
                                        && name.toLowerCase(Locale.ROOT).contains(part)))
                .distinct()
                .limit(MOST_SIMILAR)
                .toList();
    }
}
