package io.github.alloyconnections.domain.usecase.granting;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the holder of an access token shows: {@code alc_}, the token's id, {@code _}, and what nobody can guess. The
 * beginning lets a scanner for secrets find one that has strayed into a repository.
 */
final class TokenText {

    private static final String PREFIX = "alc_";
    private static final int ID_LENGTH = 10;
    private static final int SECRET_BYTES = 32;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z2-7]{" + ID_LENGTH + "})_[A-Za-z0-9_-]{43}");

    private final String id;
    private final String text;

    private TokenText(String id, String text) {
        this.id = id;
        this.text = text;
    }

    /** A new one of this chance, which must be one that nobody can foresee. */
    static TokenText from(RandomGenerator random) {
        StringBuilder id = new StringBuilder();
        for (int place = 0; place < ID_LENGTH; place++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new TokenText(
                id.toString(),
                PREFIX + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads what somebody shows; empty if no token has that form. */
    static Optional<TokenText> parse(String shown) {
        Matcher form = FORM.matcher(shown);
        return form.matches() ? Optional.of(new TokenText(form.group(1), shown)) : Optional.empty();
    }

    String id() {
        return id;
    }

    /** For its holder alone. */
    String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return PREFIX + id + "_****";
    }
}
