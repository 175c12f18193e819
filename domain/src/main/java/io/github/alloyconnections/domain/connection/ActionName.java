package io.github.alloyconnections.domain.connection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What an action's name tells of what it does. */
public final class ActionName {

    private static final Set<String> WHOEVER_I_AM = Set.of("me", "self");
    private static final List<String> READ_VERBS = List.of("list", "get", "search");
    private static final Set<String> WRITE_VERBS =
            Set.of("create", "update", "delete", "add", "append", "send", "post", "patch", "put", "remove");

    private static final Set<String> TAKING_VERBS = Set.of("delete", "remove", "destroy", "archive", "revoke");

    /** Named after its HTTP method, and yet it only reads. */
    private static final String READS_IN_SPITE_OF_ITS_NAME = "post-search";

    private final String whole;
    private final List<String> words;

    private ActionName(String whole, List<String> words) {
        this.whole = whole;
        this.words = words;
    }

    public static ActionName of(ActionId action) {
        String parted = action.value().replaceAll("([a-z0-9])([A-Z])", "$1 $2").replaceAll("[^A-Za-z0-9]+", " ");
        List<String> words = Stream.of(parted.toLowerCase(Locale.ROOT).strip().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        return new ActionName(action.value().toLowerCase(Locale.ROOT), words);
    }

    /** Whether it may change something, so that it is never a probe. */
    public boolean soundsLikeWriting() {
        if (whole.equals(READS_IN_SPITE_OF_ITS_NAME)) {
            return false;
        }
        // The first word may be several, as in createpage: better a probe too few than a page too many.
        return words.stream().anyMatch(WRITE_VERBS::contains)
                || WRITE_VERBS.stream().anyMatch(firstWord()::startsWith);
    }

    /** Whether it reads, as far as a name can tell. */
    public boolean soundsLikeReading() {
        boolean reads =
                WHOEVER_I_AM.contains(firstWord()) || READ_VERBS.stream().anyMatch(firstWord()::startsWith);
        return reads && !soundsLikeWriting();
    }

    /** Whether it only asks who one is, which needs no permission to read anything. */
    public boolean asksWho() {
        return words.stream().anyMatch(WHOEVER_I_AM::contains);
    }

    /** Whether nothing is left that could be answered. */
    public boolean takesAway() {
        return TAKING_VERBS.stream().anyMatch(firstWord()::startsWith)
                || words.stream().anyMatch(TAKING_VERBS::contains);
    }

    /** The lower, the better a probe: asking who one is needs no data to be there. */
    public int rank() {
        if (words.stream().anyMatch(WHOEVER_I_AM::contains)) {
            return 0;
        }
        return firstWord().startsWith("list") ? 1 : firstWord().startsWith("get") ? 2 : 3;
    }

    private String firstWord() {
        return words.isEmpty() ? "" : words.get(0);
    }
}
