package io.github.alloyconnections.adapter.config.marks;

import io.github.alloyconnections.adapter.config.settings.ConfFile;
import io.github.alloyconnections.adapter.config.settings.SourcedText;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.Marks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What conf files say of single connections; the first that names something wins, and what any protects is protected. */
final class ConfReading {

    static final String ALIAS = "alias.";
    static final String PROTECT = "protect";
    private static final Set<String> NO = Set.of("false", "no", "off");

    private final Map<String, Alias> aliases = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<ConnectionId, String> guarded = new HashMap<>();
    private final List<String> remarks = new ArrayList<>();

    private ConfReading() {}

    static Marks of(List<ConfFile> files) {
        ConfReading reading = new ConfReading();
        files.forEach(file -> file.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> reading.take(each.getKey(), each.getValue())));
        return new Marks(
                reading.aliases.values().stream()
                        .sorted(Comparator.comparing(Alias::name))
                        .toList(),
                reading.guarded,
                reading.remarks);
    }

    private void take(String name, SourcedText value) {
        if (name.startsWith(ALIAS)) {
            alias(name.substring(ALIAS.length()), value);
        } else if (name.equals(PROTECT)) {
            for (String id : value.value().split(",", -1)) {
                guard(id, value);
            }
        } else if (name.startsWith(PROTECT + ".")) {
            // Whatever else it says: a slip must not lay a connection open.
            if (!NO.contains(value.value().toLowerCase(Locale.ROOT))) {
                guard(name.substring(PROTECT.length() + 1), value);
            }
        }
    }

    private void alias(String name, SourcedText value) {
        Optional<Alias> alias = ConnectionId.pasted(value.value()).flatMap(id -> Alias.of(name, id));
        if (alias.isPresent()) {
            aliases.putIfAbsent(name, alias.get());
        } else {
            remarks.add(value.origin().shown() + " holds an alias that does nothing: "
                    + (Alias.isPossible(name) ? "its value is no connection id" : Alias.RULE));
        }
    }

    private void guard(String text, SourcedText value) {
        ConnectionId.pasted(text)
                .ifPresentOrElse(
                        id -> guarded.putIfAbsent(id, value.origin().shown()),
                        () -> remarks.add(value.origin().shown() + " protects what is no connection id"));
    }
}
