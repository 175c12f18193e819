package io.github.alloyconnections.sandbox.consent;

import io.github.alloyconnections.sandbox.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps the open consents; each is decided once, whoever clicks again is sent the same way without effect. */
public final class ConsentDesk {

    private static final int CAPACITY = 1_000;

    private final ConsentWay way;
    private final NewCredentials credentials;
    private final Map<String, ConsentRequest> open = new LinkedHashMap<>();
    private final Map<String, String> decided = new LinkedHashMap<>();
    private int count;

    public ConsentDesk(World world) {
        this.way = ConsentWay.of(world.preset());
        this.credentials = new NewCredentials(world);
    }

    public synchronized ConsentRequest open(String userId, String connector, String redirectUri) {
        forgetOldest();
        String token = "sandbox-consent-token-" + ++count;
        ConsentRequest request = new ConsentRequest(token, userId, connector, redirectUri);
        open.put(token, request);
        return request;
    }

    synchronized Optional<ConsentRequest> find(String token) {
        return Optional.ofNullable(open.get(token));
    }

    /** Where the browser goes now; empty for a token that was never given out. */
    synchronized Optional<String> decide(String token, boolean allowed) {
        return find(token).map(request -> decided.computeIfAbsent(token, first -> locationOf(request, allowed)));
    }

    private String locationOf(ConsentRequest request, boolean allowed) {
        if (!allowed) {
            return way.locationAfterNo(request.redirectUri());
        }
        credentials.grant(request, way);
        return way.locationAfterYes(request.redirectUri(), decided.size() + 1);
    }

    private void forgetOldest() {
        if (open.size() == CAPACITY) {
            String oldest = open.keySet().iterator().next();
            open.remove(oldest);
            decided.remove(oldest);
        }
    }
}
