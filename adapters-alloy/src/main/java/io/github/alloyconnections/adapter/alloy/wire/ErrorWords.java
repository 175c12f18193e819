package io.github.alloyconnections.adapter.alloy.wire;

import java.util.List;
import java.util.regex.Pattern;

/** Tells from an error's words whom it is about: the credential or the action; what is about neither stays open. */
public final class ErrorWords {

    private static final Pattern NO_CREDENTIAL = Pattern.compile(
            "\\bcredentials?( ?id)?( with( the)? id)?[ :]*(['\"]?[0-9a-f]{24}['\"]? )?(was |were |could )?not (be )?found\\b"
                    + "|\\bno (such )?credentials? (was |were )?found\\b");
    private static final Pattern NO_ACTION = Pattern.compile(
            "\\baction[ :]*(['\"`]?[^'\"`\\s]{1,200}['\"`]? )?(was |could )?(not (be )?found\\b|does not exist\\b)"
                    + "|\\bunknown action\\b|\\bno such action\\b");
    private static final int LONGEST = 2_000;

    private ErrorWords() {}

    public static boolean aboutCredential(List<String> texts) {
        return texts.stream()
                .anyMatch(text -> NO_CREDENTIAL.matcher(words(text)).find());
    }

    public static boolean aboutAction(List<String> texts) {
        return texts.stream().anyMatch(text -> NO_ACTION.matcher(words(text)).find());
    }

    /** Lower case, and codes such as {@code CREDENTIAL_NOT_FOUND} as the words they are made of. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            boolean gap = c == '_' || Character.isWhitespace(c);
            words.appendCodePoint(gap ? ' ' : Character.toLowerCase(c));
        });
        return words.toString().replaceAll(" +", " ");
    }
}
