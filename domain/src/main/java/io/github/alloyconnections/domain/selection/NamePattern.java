package io.github.alloyconnections.domain.selection;

/**
 * A glob over connection names: {@code *} is any text, {@code ?} any one character, everything else is literal and
 * compared ignoring case.
 */
public record NamePattern(String glob) {

    public NamePattern {
        if (glob.isEmpty()) {
            throw new IllegalArgumentException("glob must not be empty");
        }
    }

    /** Whether the whole name matches; takes time in proportion to glob times name, whatever either holds. */
    public boolean matches(String name) {
        int[] pattern = fold(glob);
        int[] text = fold(name);
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == text[t])) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }

    private static int[] fold(String text) {
        return text.codePoints()
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .toArray();
    }

    @Override
    public String toString() {
        return glob;
    }
}
