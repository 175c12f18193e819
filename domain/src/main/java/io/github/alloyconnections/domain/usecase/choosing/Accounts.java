package io.github.alloyconnections.domain.usecase.choosing;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Accounts in words: by name where that tells them apart, with their ids where it does not. */
final class Accounts {

    private static final int MOST = 5;

    private Accounts() {}

    /** Each account once, by what tells it apart, in the order in which they were met. */
    static Map<String, Account> apart(Collection<Account> met) {
        Map<String, Account> apart = new LinkedHashMap<>();
        met.forEach(account -> apart.putIfAbsent(account.key(), account));
        return apart;
    }

    /** The one account, in contrast to the other. */
    static String named(Account account, Account other) {
        return account.label().equalsIgnoreCase(other.label()) ? withId(account) : account.label();
    }

    /** All of them, in words. */
    static String all(Collection<Account> accounts) {
        boolean alike = accounts.stream()
                        .map(Account::label)
                        .map(label -> label.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < accounts.size();
        return some(accounts.stream()
                .map(account -> alike ? withId(account) : account.label())
                .toList());
    }

    /** Connections with their accounts, in words. */
    static String each(List<ConnectionEntry> entries, Function<ConnectionEntry, Optional<Account>> of) {
        List<Account> accounts =
                entries.stream().flatMap(entry -> of.apply(entry).stream()).toList();
        return some(entries.stream()
                .map(entry -> entry.id()
                        + of.apply(entry)
                                .map(account -> " is connected to " + among(account, accounts))
                                .orElse(" does not tell what it is connected to"))
                .toList());
    }

    private static String among(Account account, List<Account> others) {
        return account.typedAmong(others).equals(account.label()) ? account.label() : withId(account);
    }

    private static String withId(Account account) {
        return account.label().equals(account.key()) ? account.key() : account.label() + " (" + account.key() + ")";
    }

    private static String some(List<String> words) {
        String shown = words.stream().limit(MOST).collect(Collectors.joining(", "));
        return words.size() > MOST ? shown + " and " + (words.size() - MOST) + " more" : shown;
    }
}
