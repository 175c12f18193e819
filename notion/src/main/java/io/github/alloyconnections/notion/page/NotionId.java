package io.github.alloyconnections.notion.page;

import io.github.alloyconnections.domain.text.OddCharacters;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The id of a Notion page, database or data source, as a UUID with dashes. */
public record NotionId(String value) {

    private static final Pattern DASHED =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern PLAIN =
            Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");
    private static final Pattern AT_THE_END =
            Pattern.compile("(?:^|.*-)([0-9a-f]{32}|" + DASHED.pattern() + ")$", Pattern.DOTALL);

    /** Beside a database, the page that is open on top of it. */
    private static final Pattern OPEN_PAGE = Pattern.compile("(?:^|&)p=([0-9a-f-]{32,36})(?:&|$)");

    private static final int LONGEST = 2_000;

    public NotionId {
        if (!DASHED.matcher(value).matches()) {
            throw new IllegalArgumentException("value must be a UUID in lower case, with dashes");
        }
    }

    /**
     * Reads an id, with dashes or without, or the URL of a page at Notion, as people paste it: quotes, brackets and
     * invisible characters around it are forgiven.
     */
    public static Optional<NotionId> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = OddCharacters.trimmed(text).replaceAll("^[<(\\[]+|[>)\\],;.]+$", "");
        String folded =
                OddCharacters.trimmed(bare).toLowerCase(Locale.ROOT).replaceFirst("^(notion|collection)://", "");
        return folded.contains("/") ? ofUrl(folded) : ofId(folded);
    }

    private static Optional<NotionId> ofId(String text) {
        Matcher plain = PLAIN.matcher(text);
        String dashed = plain.matches() ? plain.replaceFirst("$1-$2-$3-$4-$5") : text;
        return DASHED.matcher(dashed).matches() ? Optional.of(new NotionId(dashed)) : Optional.empty();
    }

    private static Optional<NotionId> ofUrl(String text) {
        URI url;
        try {
            url = new URI(ascii(text.startsWith("http") ? text : "https://" + text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        if (url.getHost() == null || !isNotion(url.getHost())) {
            return Optional.empty();
        }
        Optional<NotionId> open = found(OPEN_PAGE, url.getRawQuery() == null ? "" : url.getRawQuery());
        String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/+$", "");
        return open.or(() -> found(AT_THE_END, path.substring(path.lastIndexOf('/') + 1)));
    }

    /** A page's title stands in its URL, and a browser shows it in any script. */
    private static String ascii(String url) {
        return url.replaceAll("[^\\x21-\\x7e]|[\"<>\\\\^`{|}]", "-");
    }

    private static boolean isNotion(String host) {
        return Stream.of("notion.so", "notion.site", "notion.com")
                .anyMatch(known -> host.equals(known) || host.endsWith("." + known));
    }

    private static Optional<NotionId> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? ofId(matcher.group(1)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
