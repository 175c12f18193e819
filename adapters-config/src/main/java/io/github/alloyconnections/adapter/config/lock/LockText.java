package io.github.alloyconnections.adapter.config.lock;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.lock.LockedConnection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A lock as it is written: a table of TOML for each connector, in the order of their names, a line for each fact, so that
 * a diff shows what changed and nothing else. The same facts are always the same text.
 */
final class LockText {

    static final int VERSION = 1;

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 500;

    private static final String HEAD =
            "# Which connection of each app this project's team agreed on: commit this file, it"
                    + " holds no secret.\n# 'alloy-connections check' compares; 'check --update' and 'use' write it.\nversion = "
                    + VERSION + "\n";

    private LockText() {}

    static String of(List<LockedConnection> entries) {
        StringBuilder text = new StringBuilder(HEAD);
        List<LockedConnection> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparing(each -> each.connector().value().toLowerCase(Locale.ROOT)));
        sorted.forEach(each -> append(text, each));
        return text.toString();
    }

    private static void append(StringBuilder text, LockedConnection each) {
        text.append("\n[").append(table(each.connector().value())).append("]\n");
        line(text, LockKey.ID, each.id().value());
        each.account().filter(known -> known.id().length() <= LONGEST_KEY).ifPresent(known -> {
            known.name().ifPresent(name -> line(text, LockKey.ACCOUNT, shortened(name)));
            line(text, LockKey.ACCOUNT_ID, known.id());
        });
        line(text, LockKey.OWNER, each.owner().match(UserId::value, () -> ""));
        each.newest().ifPresent(moment -> line(text, LockKey.NEWEST, moment.toString()));
    }

    private static String table(String connector) {
        return connector.matches("[A-Za-z0-9_-]+") ? connector : LockString.quoted(connector);
    }

    private static void line(StringBuilder text, LockKey key, String value) {
        text.append(key.written())
                .append(" = ")
                .append(LockString.quoted(LockString.writable(value)))
                .append('\n');
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** The owner that a value names. */
    static Optional<Owner> owner(String value) {
        return value.isEmpty() ? Optional.of(Owner.key()) : UserId.parse(value).map(Owner::of);
    }

    /** The account that two values name; without an id there is none. */
    static Optional<Account> account(Optional<String> id, Optional<String> name) {
        return id.filter(text -> !text.isBlank()).map(text -> new Account(text, name));
    }
}
