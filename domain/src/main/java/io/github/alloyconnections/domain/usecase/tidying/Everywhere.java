package io.github.alloyconnections.domain.usecase.tidying;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.usage.Rewriting.Left;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Of all places that name a connection, those that mean the one in use, which another is to take the place of. */
final class Everywhere {

    private final ConnectionId to;
    private final PinChange pinned;
    private final Optional<ConnectionId> before;
    private final Map<String, Set<ConnectionId>> namedIn = new HashMap<>();
    private final List<Usage> wanted = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    Everywhere(UsageReport report, ConnectionId to, PinChange pinned) {
        this.to = to;
        this.pinned = pinned;
        this.before = pinned.previous().flatMap(ConnectionId::pasted);
        report.usages()
                .forEach(usage -> namedIn.computeIfAbsent(usage.source(), file -> new HashSet<>())
                        .add(usage.id()));
        report.usages().forEach(this::consider);
    }

    List<Usage> wanted() {
        return wanted;
    }

    List<Left> left() {
        return left;
    }

    private void consider(Usage usage) {
        boolean thePin = usage.counts() && usage.source().equals(pinned.file());
        if (usage.id().equals(to) || thePin) {
            return;
        }
        refusal(usage).ifPresentOrElse(why -> left.add(new Left(usage.place(), why)), () -> wanted.add(usage));
    }

    private Optional<String> refusal(Usage usage) {
        if (usage.line().isEmpty()) {
            return Optional.of("set in the environment: change it where that is set");
        } else if (before.equals(Optional.of(usage.id()))) {
            return Optional.empty();
        } else if (usage.pin()) {
            return Optional.of("a pin of its own, " + usage.id() + ": --env-file " + usage.source() + " changes it");
        }
        return namedIn.getOrDefault(usage.source(), Set.of()).size() > 1
                ? Optional.of("names " + usage.id() + ", and its file names others too: which is meant cannot be told")
                : Optional.empty();
    }
}
