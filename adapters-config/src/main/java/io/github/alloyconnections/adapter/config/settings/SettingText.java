package io.github.alloyconnections.adapter.config.settings;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.text.KeyText;
import io.github.alloyconnections.domain.text.OddCharacters;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the settings that are no addresses and no durations. */
public final class SettingText {

    private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}[0-9A-Za-z._-]{0,24}");
    private static final int SHORTEST_TOKEN = 16;
    private static final int LONGEST_TOKEN = 256;
    private static final int LONGEST_ACCOUNT = 500;
    private static final String NO_SPACE = "must not hold white space or control characters";

    private static final String SIGNING_PREFIX = "whsec_";
    private static final int LEAST_SIGNING = 24;
    private static final int MOST_SIGNING = 64;

    private SettingText() {}

    /** Alloy judges the rest. */
    public static Secret apiKey(String text) throws BadSettingException {
        Optional<String> problem = KeyText.problem(text);
        if (problem.isPresent()) {
            throw new BadSettingException(problem.get());
        }
        return Secret.of(text);
    }

    /** Long enough not to be guessed, and fit for a header. */
    public static Secret accessToken(String text) throws BadSettingException {
        boolean plain = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!plain || text.length() < SHORTEST_TOKEN || text.length() > LONGEST_TOKEN) {
            throw new BadSettingException("must be " + SHORTEST_TOKEN + " to " + LONGEST_TOKEN
                    + " printable ASCII characters without spaces");
        }
        return Secret.of(text);
    }

    public static boolean truth(String text) throws BadSettingException {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw new BadSettingException("must be true or false");
        };
    }

    /** A file whose name is relative to this folder. */
    public static Path file(Path folder, String text) throws BadSettingException {
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException impossible) {
            throw new BadSettingException("is no name of a file");
        }
    }

    public static UserId user(String text) throws BadSettingException {
        String bare = OddCharacters.trimmed(text);
        Optional<String> within =
                OddCharacters.firstIn(bare).filter(found -> UserId.parse(bare).isPresent());
        if (within.isPresent()) {
            throw new BadSettingException("holds " + within.get() + ": type or paste the id without it");
        }
        return UserId.parse(bare).orElseThrow(() -> new BadSettingException(NO_SPACE));
    }

    /** A name that people gave, or an id; what is called so is found out later. */
    public static String account(String text) throws BadSettingException {
        boolean odd = text.codePoints().anyMatch(Character::isISOControl);
        if (odd || text.isBlank() || text.length() > LONGEST_ACCOUNT) {
            throw new BadSettingException("must be the name or the id of an account: up to " + LONGEST_ACCOUNT
                    + " characters, none of them a control character");
        }
        return text.strip();
    }

    public static ConnectorId connector(String text) throws BadSettingException {
        return ConnectorId.parse(text)
                .orElseThrow(() ->
                        new BadSettingException("must be a connector such as notion: letters, digits, _, - or ."));
    }

    public static String version(String text) throws BadSettingException {
        if (!VERSION.matcher(text).matches()) {
            throw new BadSettingException("must be a version such as 2025-09");
        }
        return text;
    }

    /** It may hold a password, so that what is wrong is told without it. */
    public static DatabaseAddress database(String text) throws BadSettingException {
        return DatabaseAddress.parse(text)
                .orElseThrow(() -> new BadSettingException("is not of the form " + DatabaseAddress.form()));
    }

    public static int number(String text, int least, int most) throws BadSettingException {
        Optional<Integer> number = text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        return number.filter(value -> value >= least && value <= most)
                .orElseThrow(() -> new BadSettingException("must be a whole number from " + least + " to " + most));
    }

    public static List<String> origins(String text) throws BadSettingException {
        List<String> origins = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (!part.isBlank()) {
                origins.add(WebAddress.origin(part.strip()));
            }
        }
        return List.copyOf(origins);
    }

    /** Reads an address of https, or of http where it may be anywhere. */
    public static URI webhook(String text, boolean anywhere) throws BadSettingException {
        try {
            URI address = new URI(text.strip());
            String scheme = Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("https") || (anywhere && scheme.equals("http"));
            if (known && address.getHost() != null && address.getRawUserInfo() == null) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw noWebhook();
        }
        throw noWebhook();
    }

    /** What was written may hold a secret, and is not repeated. */
    private static BadSettingException noWebhook() {
        return new BadSettingException("must be an address such as https://example.com/hook, and of https unless"
                + " ALLOY_CONNECTIONS_WEBHOOK_ANYWHERE is true");
    }

    /** Reads a secret of the Standard Webhooks' form. */
    public static Secret signing(String text) throws BadSettingException {
        try {
            int bytes = text.startsWith(SIGNING_PREFIX)
                    ? Base64.getDecoder().decode(text.substring(SIGNING_PREFIX.length())).length
                    : 0;
            if (bytes >= LEAST_SIGNING && bytes <= MOST_SIGNING) {
                return Secret.of(text);
            }
        } catch (IllegalArgumentException e) {
            throw noSigning();
        }
        throw noSigning();
    }

    private static BadSettingException noSigning() {
        return new BadSettingException("must be " + SIGNING_PREFIX + " and " + LEAST_SIGNING + " to " + MOST_SIGNING
                + " random bytes in Base64");
    }
}
