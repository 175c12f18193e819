package io.github.alloyconnections.domain.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what may have been meant by a word that is none. */
public final class Suggestions {

    private static final int NEAR = 2;
    private static final int MOST = 3;

    /** Distances of longer words are not worth their time. */
    private static final int LONGEST = 100;

    /** Shorter words have too many neighbours for one of them to be a slip of another. */
    private static final int SHORT = 4;

    private static final int LONG = 8;

    private Suggestions() {}

    /** The known words close to this one, best first. */
    public static List<String> near(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        String wanted = fold(word);
        return known.stream()
                .filter(other -> other.length() <= LONGEST && distance(fold(other), wanted) <= NEAR)
                .sorted(Comparator.<String>comparingInt(other -> distance(fold(other), wanted))
                        .thenComparing(Suggestions::fold))
                .limit(MOST)
                .toList();
    }

    /**
     * The known word that this one is a slip of, if it is one; stricter than what is {@link #near}, for it keeps what was
     * typed from being sent.
     */
    public static Optional<String> meant(String word, Collection<String> known) {
        return near(word, known).stream().filter(other -> isSlip(word, other)).findFirst();
    }

    private static boolean isSlip(String word, String other) {
        if (letters(word).equals(letters(other))) {
            return true;
        }
        boolean otherNumber = word.replaceAll("[0-9]", "").equals(other.replaceAll("[0-9]", ""));
        int shorter = Math.min(word.length(), other.length());
        int slips = shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
        return !otherNumber && (distance(fold(word), fold(other)) <= slips || (slips > 0 && isSwapped(word, other)));
    }

    /** Whether two letters side by side changed places. */
    private static boolean isSwapped(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return a.length() == b.length()
                && at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.substring(at + 2).equals(b.substring(at + 2));
    }

    private static String letters(String word) {
        return fold(word).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
