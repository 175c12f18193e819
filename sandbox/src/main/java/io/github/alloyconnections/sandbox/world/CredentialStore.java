package io.github.alloyconnections.sandbox.world;

import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.RefusedInputException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The credentials as they are now: what the world began with, and what happened since. Readers work on a
 * snapshot, so a long list that is still being sent holds nobody up.
 */
public final class CredentialStore {

    private static final int MAX_ADDED = 10_000;

    private final Holdings initial;
    private final Clock clock;
    private volatile Changes changes = new Changes(List.of(), Map.of(), Set.of());

    CredentialStore(Holdings initial, Clock clock) {
        this.initial = initial;
        this.clock = clock;
    }

    /** Takes one credential after the other. */
    @FunctionalInterface
    public interface Visitor {
        void visit(Credential credential) throws IOException;
    }

    public void visitShownTo(String someone, Visitor visitor) throws IOException {
        Changes now = changes;
        Instant instant = clock.instant();
        for (int position = 0; position < initial.size(); position++) {
            Credential credential = now.current(initial.at(position));
            if (!now.removed(credential) && credential.shownTo(someone, instant)) {
                visitor.visit(credential);
            }
        }
        for (Credential credential : now.added) {
            if (!now.removed(credential) && credential.shownTo(someone, instant)) {
                visitor.visit(now.current(credential));
            }
        }
    }

    public List<Credential> shownTo(String someone) {
        List<Credential> shown = new ArrayList<>();
        try {
            visitShownTo(someone, shown::add);
        } catch (IOException impossible) {
            throw new IllegalStateException("A list in memory cannot fail", impossible);
        }
        return shown;
    }

    /** How many of this connector the owner has, those included that no list shows yet. */
    public int countOf(String owner, String connector) {
        Changes now = changes;
        long added = now.added.stream()
                .filter(each -> each.owner().equals(owner) && each.connector().equals(connector))
                .filter(each ->
                        !now.removed(each) && each.listing().visibleFrom().isAfter(clock.instant()))
                .count();
        long shown = shownTo(owner).stream()
                .filter(each -> each.connector().equals(connector))
                .count();
        return Math.toIntExact(shown + added);
    }

    public boolean isLarge() {
        return initial.size() > 1_000;
    }

    /** The credential an action would run through in this context, whether any list shows it or not. */
    public Optional<Credential> usable(String id, String context) {
        return existing(id).filter(credential -> credential.usableBy(context, clock.instant()));
    }

    int removals() {
        return changes.removed.size();
    }

    public synchronized void add(Credential credential) {
        if (changes.added.size() == MAX_ADDED) {
            throw new RefusedInputException(Errors.plain(400, "The sandbox is full: restart it"));
        }
        List<Credential> added = new ArrayList<>(changes.added);
        added.add(credential);
        changes = new Changes(List.copyOf(added), changes.replaced, changes.removed);
    }

    public synchronized void replace(Credential credential) {
        Map<String, Credential> replaced = new HashMap<>(changes.replaced);
        replaced.put(credential.id(), credential);
        changes = new Changes(changes.added, Map.copyOf(replaced), changes.removed);
    }

    /** Removes what the owner's list shows under this id; false when it shows nothing. */
    public synchronized boolean remove(String id, String owner) {
        Optional<Credential> found = existing(id).filter(each -> each.shownTo(owner, clock.instant()));
        if (found.isEmpty()) {
            return false;
        }
        Set<String> removed = new HashSet<>(changes.removed);
        removed.add(found.get().id());
        changes = new Changes(changes.added, changes.replaced, Set.copyOf(removed));
        return true;
    }

    private Optional<Credential> existing(String id) {
        Changes now = changes;
        return initial.find(id)
                .or(() -> Holdings.of(now.added).find(id))
                .filter(each -> !now.removed(each))
                .map(now::current);
    }

    private record Changes(List<Credential> added, Map<String, Credential> replaced, Set<String> removed) {

        Credential current(Credential credential) {
            return replaced.getOrDefault(credential.id(), credential);
        }

        boolean removed(Credential credential) {
            return removed.contains(credential.id());
        }
    }
}
