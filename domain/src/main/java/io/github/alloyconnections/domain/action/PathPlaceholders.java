package io.github.alloyconnections.domain.action;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values that a provider's path needs, however it marks them: {@code {subId}}, {@code {+subId}}, {@code :subId}. */
public final class PathPlaceholders {

    private static final int LONGEST_PATH = 2_000;

    /** Before and behind the name are the marks of RFC 6570 and of routers, which are not part of it. */
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{[+#./;*]?([^{}/:*+]{1,100})(?:[*+]|:[^{}]{0,100})?}|(?<=/):([A-Za-z_]\\w{0,99})");

    private PathPlaceholders() {}

    /** Whether a declared name means this placeholder: descriptions write one of them as subId, sub_id or subid. */
    static boolean isSame(String declared, String placeholder) {
        return letters(declared).equals(letters(placeholder));
    }

    private static String letters(String name) {
        String letters = name.replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.isEmpty() ? name : letters.toLowerCase(Locale.ROOT);
    }

    /** Their names in order, each once. */
    public static List<String> in(String path) {
        List<String> names = new ArrayList<>();
        Matcher placeholders = PLACEHOLDER.matcher(path.substring(0, Math.min(path.length(), LONGEST_PATH)));
        while (placeholders.find()) {
            String name = placeholders.group(1) == null ? placeholders.group(2) : placeholders.group(1);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }
}
