package io.github.alloyconnections.adapter.postgres.notice;

import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.watch.SharedChanges;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One instance's word to all others: what has changed since its last, as words with a space between them. An id holds none.
 *
 * @param sender the instance, which needs not hear it
 * @param words {@code tokens}, {@code all}, or {@code users} and their ids
 */
record Notice(String sender, List<String> words) {

    /** PostgreSQL takes 8,000 bytes less one; an id that is written in other letters has more bytes than characters. */
    private static final int LONGEST = 7_900;

    private static final String TOKENS = "tokens";
    private static final String USERS = "users";
    private static final String ALL = "all";

    static Notice ofTokens(String sender) {
        return new Notice(sender, List.of(TOKENS));
    }

    /** Where there are more than can be named, of anything. */
    static Notice of(String sender, Collection<UserId> users) {
        List<String> words = new ArrayList<>(List.of(USERS));
        users.forEach(user -> words.add(user.value()));
        Notice named = new Notice(sender, words);
        return named.text().getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? new Notice(sender, List.of(ALL))
                : named;
    }

    /** Reads what was heard; a newer program's word that this one does not know is of anything. */
    static Notice parse(String text) {
        List<String> words = Arrays.asList(text.split(" ", -1));
        return new Notice(words.get(0), words.subList(1, words.size()));
    }

    String text() {
        return sender + " " + String.join(" ", words);
    }

    void tell(SharedChanges changes) {
        String kind = words.isEmpty() ? ALL : words.get(0);
        switch (kind) {
            case TOKENS -> changes.ofTokens();
            case USERS ->
                changes.ofUsers(words.stream()
                        .skip(1)
                        .map(UserId::parse)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
            default -> changes.ofAnything();
        }
    }
}
