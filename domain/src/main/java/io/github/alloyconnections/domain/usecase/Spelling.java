package io.github.alloyconnections.domain.usecase;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds what may have been meant by a word that is none. */
final class Spelling {

    private static final int NEAR = 2;
    private static final int MOST = 3;

    /** Distances of longer words are not worth their time. */
    private static final int LONGEST = 100;

    private Spelling() {}

    /** The known words close to this one, best first. */
    static List<String> near(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        String wanted = fold(word);
        return known.stream()
                .filter(other -> other.length() <= LONGEST && distance(fold(other), wanted) <= NEAR)
                .sorted(Comparator.<String>comparingInt(other -> distance(fold(other), wanted))
                        .thenComparing(Spelling::fold))
                .limit(MOST)
                .toList();
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
