package io.github.alloyconnections.adapter.cli.terminal;

import io.github.alloyconnections.adapter.cli.terminal.Picker.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lines to choose from, those that hold every word typed, and the one that is marked. */
final class PickList {

    private final List<Choice> all;
    private List<Choice> matching;
    private String typed = "";
    private int marked;

    PickList(List<Choice> choices) {
        this.all = new ArrayList<>(choices);
        this.matching = new ArrayList<>(choices);
    }

    String typed() {
        return typed;
    }

    int size() {
        return all.size();
    }

    List<Choice> matching() {
        return matching;
    }

    private void match() {
        String[] words = typed.toLowerCase(Locale.ROOT).strip().split("\\s+");
        matching = new ArrayList<>(all);
        matching.removeIf(choice -> !holds(choice, words));
    }

    private static boolean holds(Choice choice, String... words) {
        String text = (choice.key() + " " + choice.line()).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The place of the mark among those that match. */
    int marked() {
        return marked;
    }

    Optional<Choice> choice() {
        return marked < matching.size() ? Optional.of(matching.get(marked)) : Optional.empty();
    }

    /** Those that a window of so many lines shows, the marked one among them. */
    List<Choice> window(int lines) {
        int from = first(lines);
        return matching.subList(from, Math.min(matching.size(), from + lines));
    }

    int first(int lines) {
        return Math.max(0, Math.min(marked - lines / 2, matching.size() - lines));
    }

    /** Moves the mark, past an end to the other. */
    void move(int by) {
        int count = matching.size();
        boolean page = Math.abs(by) > 1;
        int to = marked + by;
        marked = count == 0 ? 0 : page ? Math.max(0, Math.min(count - 1, to)) : Math.floorMod(to, count);
    }

    void type(String text) {
        retype(typed + text);
    }

    void erase() {
        retype(typed.isEmpty() ? "" : typed.substring(0, typed.offsetByCodePoints(typed.length(), -1)));
    }

    void clear() {
        retype("");
    }

    /** The mark goes to the first that still matches, as what was typed describes it better than the mark did. */
    private void retype(String text) {
        typed = text;
        marked = 0;
        match();
    }

    /** Something was found out about one of them; whether it matches is asked when more is typed, so that no mark slips. */
    void tell(Choice told) {
        all.replaceAll(choice -> choice.key().equals(told.key()) ? told : choice);
        matching.replaceAll(choice -> choice.key().equals(told.key()) ? told : choice);
    }
}
