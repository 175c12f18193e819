package io.github.alloyconnections.adapter.config.state;

import io.github.alloyconnections.adapter.config.file.StateFolder;
import io.github.alloyconnections.adapter.config.state.LinesByConnection.Form;
import io.github.alloyconnections.adapter.config.state.LinesByConnection.Kind;
import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.KnownAccount;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.port.driven.AccountMemory;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One small text file for each Alloy, a line for each connection; the oldest lines give way to new ones. */
public final class FileAccountMemory implements AccountMemory {

    private static final Kind KIND =
            new Kind("accounts", "what is remembered of accounts", Duration.ofSeconds(1), 1 << 22, unreadable -> {
                // What cannot be read is not remembered, and is written anew.
            });
    private static final int MOST = 1_000;

    private final LinesByConnection<KnownAccount> lines;

    public FileAccountMemory(StateFolder state, URI alloy) {
        this.lines = new LinesByConnection<>(
                state, alloy, KIND, new Form<>(AccountLine::read, KnownAccount::id, AccountLine::text));
    }

    @Override
    public List<KnownAccount> all() {
        return List.copyOf(lines.read().values());
    }

    @Override
    public void remember(Collection<KnownAccount> learnt) {
        try {
            lines.change(all -> with(learnt, all));
        } catch (IOException | ProjectFileException forgotten) {
            // It is asked again next time; whoever chooses must not fail for that.
            return;
        }
    }

    private static int with(Collection<KnownAccount> learnt, Map<ConnectionId, KnownAccount> all) {
        for (KnownAccount each : learnt) {
            all.remove(each.id());
            all.put(each.id(), each);
        }
        Iterator<ConnectionId> oldest = all.keySet().iterator();
        while (all.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
        return all.size();
    }

    /** A remembered account as one line: five words, what is absent a single hyphen, everything else percent-encoded. */
    private static final class AccountLine {

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
                Optional<Instant> renewed =
                        words[1].equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(words[1]));
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
}
