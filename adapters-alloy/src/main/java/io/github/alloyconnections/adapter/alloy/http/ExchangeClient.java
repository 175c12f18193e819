package io.github.alloyconnections.adapter.alloy.http;

import feign.DefaultClient;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Feign's client over the JDK's own connections, whose answers are bounded in time and size.
 *
 * <p>The JDK sends a request again by itself when a connection is cut, unless its body is streamed; and it loses the
 * body of a 401 if it is. So reads are buffered and what may not be repeated is streamed.
 */
final class ExchangeClient extends DefaultClient {

    private static final long LONGEST_ERROR = 64L * 1024;

    private final boolean tunneled;

    ExchangeClient(boolean streaming, Optional<TlsSockets> tls) {
        super(tls.orElse(null), null, streaming);
        this.tunneled = tls.filter(TlsSockets::isTunneled).isPresent();
    }

    @Override
    public HttpURLConnection getConnection(URL url) throws IOException {
        // A tunnel is made of our own, and the JDK must not look for another proxy.
        HttpURLConnection connection =
                tunneled ? (HttpURLConnection) url.openConnection(Proxy.NO_PROXY) : super.getConnection(url);
        connection.setUseCaches(false);
        if (CallInFlight.current().call().bodiless()) {
            // Streams the body that is not there: see above.
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(0);
        }
        CallInFlight.current().awaits(connection);
        return connection;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        CallInFlight exchange = CallInFlight.current();
        exchange.checkDeadline();
        try {
            Response response = super.execute(request, options);
            return bounded(AnswerHead.isInterim(response.status()) ? LaterAnswer.after(response) : response, exchange);
        } finally {
            exchange.answered();
        }
    }

    private static Response bounded(Response response, CallInFlight exchange) throws IOException {
        Response.@Nullable Body body = response.body();
        if (body == null) {
            return response;
        }
        boolean error = response.status() >= 300;
        long longest = error ? LONGEST_ERROR : exchange.call().longestBody();
        InputStream bytes = new BoundedBody(body.asInputStream(), exchange, longest, declaredLength(response));
        return response.toBuilder().body(bytes, null).build();
    }

    /** How many bytes were promised; not known of what is packed, because they are counted unpacked. */
    private static long declaredLength(Response response) {
        Integer length = response.body().length();
        boolean packed = response.headers().containsKey("Content-Encoding");
        return length == null || packed ? BoundedBody.UNDECLARED : length;
    }
}
