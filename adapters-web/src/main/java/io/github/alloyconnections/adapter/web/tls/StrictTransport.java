package io.github.alloyconnections.adapter.web.tls;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Tells browsers to come by https alone from now on. Not under the loopback's names: browsers would hold that against
 * every other server of this machine, whatever its port.
 */
public final class StrictTransport implements HttpConfiguration.Customizer {

    static final String HEADER = "Strict-Transport-Security";
    private static final String YEAR = "max-age=31536000";
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    @Override
    public Request customize(Request request, HttpFields.Mutable response) {
        String host = String.valueOf(Request.getServerName(request)).toLowerCase(Locale.ROOT);
        if (request.isSecure() && !LOOPBACK.contains(host)) {
            response.put(HEADER, YEAR);
        }
        return request;
    }
}
