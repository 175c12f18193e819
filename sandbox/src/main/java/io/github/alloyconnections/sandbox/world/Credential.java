package io.github.alloyconnections.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.ObjectIds;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import io.github.alloyconnections.sandbox.http.Timestamps;
import java.time.Instant;
import java.util.List;

/** A credential stored in the simulated Alloy: whose it is, how it is listed, how it acts. */
public record Credential(String id, String owner, String connector, ListedRow listing, Behaviour behaviour) {

    /** A working credential with the row that Alloy documents. */
    public static Credential of(String id, String owner, String connector, String name) {
        return new Credential(id, owner, connector, ListedRow.of(row(id, connector, name)), Behaviour.working());
    }

    private static ObjectNode row(String id, String connector, String name) {
        String created = Timestamps.of(ObjectIds.createdAt(id));
        return SandboxJson.object()
                .put("credentialId", id)
                .put("type", connector + "-oauth2")
                .put("name", name)
                .put("createdAt", created)
                .put("updatedAt", created);
    }

    Credential ownedBy(String other) {
        return new Credential(id, other, connector, listing, behaviour);
    }

    Credential behaving(Behaviour other) {
        return new Credential(id, owner, connector, listing, other);
    }

    public Credential in(Condition condition) {
        return behaving(behaviour.in(condition));
    }

    public Credential listedAs(ListedRow other) {
        return new Credential(id, owner, connector, other, behaviour);
    }

    Credential without(String... fields) {
        ObjectNode row = listing.row().deepCopy();
        row.remove(List.of(fields));
        return listedAs(listing.showing(row));
    }

    public Credential typed(String type) {
        return listedAs(listing.showing(listing.row().deepCopy().put("type", type)));
    }

    public Credential updatedAt(Instant instant) {
        ObjectNode row = listing.row().deepCopy().put("updatedAt", Timestamps.of(instant));
        return listedAs(listing.showing(row));
    }

    boolean shownTo(String someone, Instant now) {
        boolean theirs = owner.equals(someone) || behaviour.access().admits(someone, owner);
        return listing.listed() && theirs && isThere(now);
    }

    boolean usableBy(String context, Instant now) {
        return behaviour.access().admits(context, owner) && isThere(now);
    }

    private boolean isThere(Instant now) {
        return !now.isBefore(listing.visibleFrom());
    }
}
