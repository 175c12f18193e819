package io.github.alloyconnections.adapter.config.lock;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.lock.LockEntry;
import io.github.alloyconnections.domain.lock.LockFile;
import io.github.alloyconnections.domain.lock.LockedConnection;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a lock line by line, and forgives nothing: a fact that stands there twice, as after a merge gone wrong, would
 * otherwise be decided by where it stands.
 */
final class LockReading {

    private static final int LONGEST = 8_000;
    private static final String STRING = "\"(?<%s>(?:[^\"\\\\]|\\\\.)*)\"";
    private static final String END = "\\s*(?:#.*)?";
    private static final Pattern NOTHING = Pattern.compile(END);
    private static final Pattern MERGE = Pattern.compile("(?:<{7}|={7}|>{7}|\\|{7})(?: .*)?");
    private static final Pattern VERSION = Pattern.compile("\\s*version\\s*=\\s*(?<number>[0-9]{1,9})" + END);
    private static final Pattern TABLE =
            Pattern.compile("\\s*\\[\\s*(?:(?<bare>[A-Za-z0-9_-]+)|" + STRING.formatted("quoted") + ")\\s*]" + END);
    private static final Pattern FACT =
            Pattern.compile("\\s*(?<key>[a-z-]+)\\s*=\\s*" + STRING.formatted("value") + END);

    private final Map<ConnectorId, Table> tables = new LinkedHashMap<>();
    private Optional<Table> open = Optional.empty();
    private int versionLine;

    /** One connector's lines, while they are read. */
    private static final class Table {
        final ConnectorId connector;
        final int line;
        final Map<LockKey, String> values = new EnumMap<>(LockKey.class);
        final Map<LockKey, Integer> lines = new EnumMap<>(LockKey.class);

        Table(ConnectorId connector, int line) {
            this.connector = connector;
            this.line = line;
        }

        Optional<String> value(LockKey key) {
            return Optional.ofNullable(values.get(key));
        }

        int lineOf(LockKey key) {
            return lines.getOrDefault(key, lines.getOrDefault(LockKey.ID, line));
        }
    }

    private LockReading() {}

    static LockFile of(String text) throws DamagedLockException {
        LockReading reading = new LockReading();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            reading.take(
                    i + 1,
                    i == 0 && lines.get(i).startsWith("\ufeff") ? lines.get(i).substring(1) : lines.get(i));
        }
        if (reading.versionLine == 0) {
            throw new DamagedLockException(1, "it does not say 'version = " + LockText.VERSION + "'");
        }
        List<LockEntry> entries = new ArrayList<>();
        for (Table table : reading.tables.values()) {
            entries.add(entry(table));
        }
        return new LockFile(entries);
    }

    private void take(int line, String text) throws DamagedLockException {
        if (text.length() > LONGEST) {
            throw new DamagedLockException(line, "the line is too long");
        }
        Matcher version = VERSION.matcher(text);
        Matcher table = TABLE.matcher(text);
        Matcher fact = FACT.matcher(text);
        if (MERGE.matcher(text).matches()) {
            throw new DamagedLockException(line, "it was left amid a merge: settle that first");
        } else if (NOTHING.matcher(text).matches()) {
            return;
        } else if (version.matches() && open.isEmpty()) {
            version(line, version.group("number"));
        } else if (versionLine == 0) {
            throw new DamagedLockException(line, "'version = " + LockText.VERSION + "' must come first");
        } else if (table.matches()) {
            table(line, Optional.ofNullable(table.group("bare")), Optional.ofNullable(table.group("quoted")));
        } else if (fact.matches() && open.isPresent()) {
            fact(open.get(), line, fact.group("key"), LockString.unquoted(fact.group("value"), line));
        } else {
            throw new DamagedLockException(line, "that is neither [connector] nor name = \"value\"");
        }
    }

    private void version(int line, String number) throws DamagedLockException {
        if (versionLine > 0) {
            throw new DamagedLockException(line, "the version stands there twice, as in line " + versionLine);
        } else if (Integer.parseInt(number) != LockText.VERSION) {
            throw new DamagedLockException(
                    line, "it is of version " + number + ", and this program reads version " + LockText.VERSION);
        }
        versionLine = line;
    }

    private void table(int line, Optional<String> bare, Optional<String> quoted) throws DamagedLockException {
        String name = bare.isPresent() ? bare.get() : LockString.unquoted(quoted.orElse(""), line);
        ConnectorId connector = ConnectorId.parse(name)
                .orElseThrow(() -> new DamagedLockException(line, "no connector can be called that"));
        Optional<Table> before = Optional.ofNullable(tables.get(connector));
        if (before.isPresent()) {
            throw new DamagedLockException(line, connector + " stands there twice, as in line " + before.get().line);
        }
        Table table = new Table(connector, line);
        tables.put(connector, table);
        open = Optional.of(table);
    }

    private static void fact(Table table, int line, String name, String value) throws DamagedLockException {
        LockKey key = LockKey.named(name)
                .orElseThrow(() -> new DamagedLockException(line, "'" + name + "' is nothing that a lock says"));
        if (table.values.putIfAbsent(key, value) != null) {
            throw new DamagedLockException(line, name + " stands there twice, as in line " + table.lineOf(key));
        }
        table.lines.put(key, line);
    }

    private static LockEntry entry(Table table) throws DamagedLockException {
        ConnectionId id = table.value(LockKey.ID)
                .flatMap(ConnectionId::parse)
                .orElseThrow(() -> new DamagedLockException(
                        table.lineOf(LockKey.ID), "no id of 24 hexadecimal characters for " + table.connector));
        LockedConnection connection = new LockedConnection(
                table.connector,
                id,
                LockText.account(table.value(LockKey.ACCOUNT_ID), table.value(LockKey.ACCOUNT)),
                table.value(LockKey.OWNER)
                        .flatMap(LockText::owner)
                        .orElseThrow(() -> new DamagedLockException(
                                table.lineOf(LockKey.OWNER), "no owner that can be one for " + table.connector)),
                moment(table));
        boolean account = connection.account().isPresent();
        return new LockEntry(
                connection,
                table.lineOf(LockKey.ID),
                account
                        ? table.lineOf(table.lines.containsKey(LockKey.ACCOUNT) ? LockKey.ACCOUNT : LockKey.ACCOUNT_ID)
                        : table.lineOf(LockKey.ID),
                table.lineOf(LockKey.OWNER));
    }

    private static Optional<Instant> moment(Table table) throws DamagedLockException {
        Optional<String> written = table.value(LockKey.NEWEST);
        try {
            return written.map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new DamagedLockException(
                    table.lineOf(LockKey.NEWEST), "newest is no time such as 2025-11-09T21:05:42Z");
        }
    }
}
