package io.github.alloyconnections.adapter.web.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Validators of answers: weak ones, for the same answer may be sent packed or not. */
public final class Tag {

    private static final int BYTES = 12;

    private Tag() {}

    /** Tells this content from any other. */
    static String of(byte[] content) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest(content), BYTES));
        return "W/\"" + text + "\"";
    }

    /** The whole of what a validator is a part of. */
    public static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Whether an {@code If-None-Match} names this one. */
    public static boolean isNamed(String tag, String asked) {
        String bare = bare(tag);
        return Arrays.stream(asked.split(",", -1))
                .map(String::strip)
                .anyMatch(each -> each.equals("*") || bare(each).equals(bare));
    }

    private static String bare(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
