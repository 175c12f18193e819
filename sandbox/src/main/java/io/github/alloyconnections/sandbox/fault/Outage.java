package io.github.alloyconnections.sandbox.fault;

import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.Reply;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Every call fails, in turn in each of the ways a service and the proxies before it can fail. */
final class Outage implements FaultInjection {

    private static final String PROXY_PAGE = "<html><head><title>502 Bad Gateway</title></head><body>"
            + "<center><h1>502 Bad Gateway</h1></center><hr><center>proxy</center></body></html>";

    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Optional<Reply> instead(Call call) {
        return Optional.of(
                switch (Math.floorMod(count.getAndIncrement(), 5)) {
                    case 0 -> Errors.nested(503, "SERVICE_UNAVAILABLE", "The service is down for maintenance");
                    case 1 -> Reply.text(502, Reply.HTML, PROXY_PAGE);
                    case 2 -> Reply.dropped();
                    case 3 -> Reply.empty(500);
                    default ->
                        Reply.text(504, Reply.HTML, PROXY_PAGE.replace("502 Bad Gateway", "504 Gateway Time-out"));
                });
    }
}
