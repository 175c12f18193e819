package io.github.alloyconnections.sandbox.consent;

import io.github.alloyconnections.sandbox.world.Condition;
import io.github.alloyconnections.sandbox.world.ConnectorFile;
import io.github.alloyconnections.sandbox.world.Connectors;
import io.github.alloyconnections.sandbox.world.Credential;
import io.github.alloyconnections.sandbox.world.Users;
import io.github.alloyconnections.sandbox.world.World;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;

/** Makes the credentials that a consent (or a key typed in) leads to. */
public final class NewCredentials {

    private final World world;

    public NewCredentials(World world) {
        this.world = world;
    }

    void grant(ConsentRequest request, ConsentWay way) {
        Instant visibleFrom = way == ConsentWay.LATE ? now().plus(world.lateBy()) : now();
        for (int made = 0; made < way.created(); made++) {
            create(request.userId(), request.connector(), visibleFrom);
        }
        if (way == ConsentWay.RENEWED) {
            renewNewest(request);
        }
    }

    /** One that a key typed in has made; if it is a wrong one, it shows only when it is used. */
    public String create(String userId, String connector, String type, boolean wrong) {
        String id = world.ids().fresh();
        Credential credential = credential(id, userId, connector, type);
        world.store().add(wrong ? credential.in(Condition.REVOKED) : credential);
        return id;
    }

    private void create(String userId, String connector, Instant visibleFrom) {
        String type = Connectors.find(connector).map(ConnectorFile::usualType).orElse("oauth2");
        Credential credential = credential(world.ids().fresh(), userId, connector, type);
        world.store().add(credential.listedAs(credential.listing().from(visibleFrom)));
    }

    private Credential credential(String id, String userId, String connector, String type) {
        Credential credential = Credential.of(id, userId, connector, nextName(userId, connector))
                .typed(connector + "-" + type.toLowerCase(Locale.ROOT));
        return credential.listedAs(credential.listing().from(now()));
    }

    private void renewNewest(ConsentRequest request) {
        world.store().shownTo(request.userId()).stream()
                .filter(each -> each.connector().equals(request.connector()))
                .max(Comparator.comparing(Credential::id))
                .ifPresent(newest -> world.store().replace(newest.updatedAt(now())));
    }

    /** "Eddie Fu's Notion", then "Eddie Fu's Notion (2)" and so on, as Alloy counts. */
    private String nextName(String userId, String connector) {
        String person = world.users().find(userId).flatMap(Users.User::fullName).orElse("Eddie Fu");
        String app = Connectors.find(connector).map(ConnectorFile::name).orElse(connector);
        int known = world.store().countOf(userId, connector);
        String base = person + "'s " + app;
        return known == 0 ? base : base + " (" + (known + 1) + ")";
    }

    private Instant now() {
        return world.clock().instant();
    }
}
