package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A remembered account as one line: five words, what is absent a single hyphen, everything else percent-encoded. */
final class AccountLine {

    private static final String NONE = "-";
    private static final int WORDS = 5;

    private AccountLine() {}

    static String text(KnownAccount known) {
        Account account = known.account();
        return String.join(
                        " ",
                        known.id().value(),
                        known.renewed().map(Instant::toString).orElse(NONE),
                        word(Optional.of(account.id())),
                        word(account.place()),
                        word(account.name()))
                + "\n";
    }

    /** A line that makes no sense was never written. */
    static Optional<KnownAccount> read(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS) {
            return Optional.empty();
        }
        try {
            Optional<Instant> renewed = words[1].equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(words[1]));
            Account account = new Account(text(words[2]).orElse(""), text(words[4]), text(words[3]));
            return ConnectionId.parse(words[0]).map(id -> new KnownAccount(id, renewed, account));
        } catch (DateTimeParseException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** The encoder leaves a hyphen as it is, which means something else here. */
    private static String word(Optional<String> text) {
        return text.map(known ->
                        URLEncoder.encode(known, StandardCharsets.UTF_8).replace("-", "%2D"))
                .orElse(NONE);
    }

    private static Optional<String> text(String word) {
        return word.equals(NONE) ? Optional.empty() : Optional.of(URLDecoder.decode(word, StandardCharsets.UTF_8));
    }
}
