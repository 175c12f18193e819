package io.github.alloyconnections.adapter.config;

import io.github.alloyconnections.adapter.config.settings.BadSettingException;
import io.github.alloyconnections.adapter.config.settings.Secret;
import io.github.alloyconnections.adapter.config.settings.SettingName;
import io.github.alloyconnections.adapter.config.settings.SettingParser;
import io.github.alloyconnections.adapter.config.settings.SettingReader;
import io.github.alloyconnections.adapter.config.settings.SettingText;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.adapter.config.settings.Sources;
import io.github.alloyconnections.domain.service.CallPace;
import io.github.alloyconnections.domain.service.StoredAnswer;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the web module lets in, whether it speaks TLS, and where it keeps the state of many users.
 *
 * @param accessToken what callers must show, if it is set
 * @param trustsLocalUsers whether all users of this machine are let in where no token is set
 * @param certificate a PEM file with the server's certificate, and those that vouch for it
 * @param key a PEM file with the key that belongs to it
 * @param database where the state of many users is kept; empty for a single user and files
 * @param tenant what the API key is called there
 * @param retention how long the histories there are kept
 * @param maxAge how old a decision may be that is told from there to who does not say
 * @param webhook who wants to hear of events
 * @param pace how many calls a minute the API key has for all instances there
 * @param recheck within which time each pinned connection there is looked at again; empty for never
 * @param notices what is odd about these settings
 */
public record ServingSettings(
        Optional<Secret> accessToken,
        boolean trustsLocalUsers,
        Optional<Path> certificate,
        Optional<Path> key,
        Optional<DatabaseAddress> database,
        String tenant,
        Duration retention,
        Duration maxAge,
        Optional<WebhookSettings> webhook,
        CallPace pace,
        Optional<Duration> recheck,
        List<String> notices) {

    private static final int USUAL_DAYS = 400;
    private static final int MOST_DAYS = 36_500;
    private static final int USUAL_CALLS = 60;
    private static final int FEWEST_CALLS = 6;
    private static final int MOST_CALLS = 100_000;
    private static final int A_DAY = 24;
    private static final int MOST_HOURS = 24 * 366;

    public ServingSettings {
        notices = List.copyOf(notices);
    }

    /**
     * Reads them.
     *
     * @param folder what names of files are relative to
     */
    static ServingSettings read(Sources sources, SettingReader reader, Path folder) {
        SettingParser<Path> file = text -> SettingText.file(folder, text);
        return new ServingSettings(
                reader.optional(SettingName.ACCESS_TOKEN, SettingText::accessToken),
                own(sources, reader, SettingName.TRUST_LOCAL, SettingText::truth)
                        .orElse(false),
                reader.optional(SettingName.TLS_CERT, file),
                reader.optional(SettingName.TLS_KEY, file),
                own(sources, reader, SettingName.DATABASE, SettingText::database),
                own(sources, reader, SettingName.TENANT, text -> text).orElse("default"),
                Duration.ofDays(own(sources, reader, SettingName.RETENTION_DAYS, between(1, MOST_DAYS))
                        .orElse(USUAL_DAYS)),
                Duration.ofSeconds(
                        own(sources, reader, SettingName.MAX_AGE, between(0, StoredAnswer.LONGEST.toSeconds()))
                                .orElse(0)),
                webhook(sources, reader),
                new CallPace(own(sources, reader, SettingName.CALLS_PER_MINUTE, between(FEWEST_CALLS, MOST_CALLS))
                        .orElse(USUAL_CALLS)),
                Optional.of(own(sources, reader, SettingName.RECHECK_HOURS, between(0, MOST_HOURS))
                                .orElse(A_DAY))
                        .filter(hours -> hours > 0)
                        .map(Duration::ofHours),
                notices(sources));
    }

    private static Optional<WebhookSettings> webhook(Sources sources, SettingReader reader) {
        boolean anywhere = own(sources, reader, SettingName.WEBHOOK_ANYWHERE, SettingText::truth)
                .orElse(false);
        Optional<URI> address =
                own(sources, reader, SettingName.WEBHOOK_URL, text -> SettingText.webhook(text, anywhere));
        Optional<Secret> secret = own(sources, reader, SettingName.WEBHOOK_SECRET, SettingText::signing);
        if (address.isPresent() && sources.find(SettingName.WEBHOOK_SECRET).isEmpty()) {
            reader.problem(
                    SettingName.WEBHOOK_SECRET,
                    SettingName.WEBHOOK_URL + " is set, and " + SettingName.WEBHOOK_SECRET
                            + ", with which events are signed, is not.");
        }
        return address.flatMap(to -> secret.map(signing -> new WebhookSettings(to, signing, anywhere)));
    }

    /** What anybody but the project says: its file, which somebody may have cloned, must not open the user's key to others. */
    private static <T> Optional<T> own(Sources sources, SettingReader reader, String name, SettingParser<T> parser) {
        Optional<SourcedText> said = sources.all(name)
                .filter(sourced -> !sourced.origin().isProjectFile())
                .filter(sourced -> !sourced.value().isEmpty())
                .findFirst();
        try {
            return said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(parser.parse(said.get().value()));
        } catch (BadSettingException wrong) {
            reader.problem(name, name + " from " + said.get().origin().shown() + " " + wrong.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static SettingParser<Integer> between(int least, long most) {
        return text -> SettingText.number(text, least, Math.toIntExact(most));
    }

    private static List<String> notices(Sources sources) {
        return Stream.of(
                        SettingName.TRUST_LOCAL,
                        SettingName.DATABASE,
                        SettingName.TENANT,
                        SettingName.RETENTION_DAYS,
                        SettingName.MAX_AGE,
                        SettingName.WEBHOOK_URL,
                        SettingName.WEBHOOK_SECRET,
                        SettingName.WEBHOOK_ANYWHERE,
                        SettingName.CALLS_PER_MINUTE,
                        SettingName.RECHECK_HOURS)
                .flatMap(name -> sources.all(name)
                        .filter(sourced -> sourced.origin().isProjectFile())
                        .map(sourced -> name + " in " + sourced.origin().shown()
                                + " is not used: how your key serves others is no matter of a project's file"))
                .toList();
    }
}
