package io.github.alloyconnections.contract.words;

import io.github.alloyconnections.domain.naming.Selected;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is said of a word that means several connections, or none; whoever prints it makes what others wrote fit for that. */
public final class SelectedWords {

    private static final int MOST = 5;

    private SelectedWords() {}

    /** The word, marked as somebody's own. */
    public static String quoted(String typed, UnaryOperator<String> fit) {
        return "'" + fit.apply(typed) + "'";
    }

    /** That it means these, the first of them by id and name. */
    public static String several(String typed, Selected.Ambiguous several, UnaryOperator<String> fit) {
        String shown = several.candidates().stream()
                .limit(MOST)
                .map(entry -> entry.id()
                        + entry.connection()
                                .name()
                                .map(name -> " (" + fit.apply(name) + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        int count = several.candidates().size();
        return quoted(typed, fit) + " means " + count + " connections: " + shown
                + (count > MOST ? " and " + (count - MOST) + " more" : "");
    }

    /** Why it means none, and what may have been meant; stands behind the word. */
    public static String none(Selected.Nothing nothing, UnaryOperator<String> fit) {
        String meant = nothing.similar().stream().map(fit).collect(Collectors.joining(" or "));
        return nothing.reason() + (meant.isEmpty() ? "" : "; did you mean " + meant + "?");
    }
}
