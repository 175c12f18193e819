package io.github.alloyconnections.adapter.web.server;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses, before it is read, a body that is announced as too large, in letters of another kind than UTF-8, or packed: how
 * large that is would be known only once it is unpacked.
 */
final class PlainBodies extends Handler.Wrapper {

    private static final String PLAIN = "identity";
    private static final Pattern CHARSET = Pattern.compile("[^;]*;\\s*charset\\s*=\\s*(utf-8|\"utf-8\")\\s*");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getLength() > Limits.BODY_BYTES) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        } else if (isPacked(request)) {
            response.getHeaders().put(HttpHeader.ACCEPT_ENCODING, PLAIN);
            Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return true;
        } else if (isInOtherLetters(request)) {
            // The web server would take a charset that it does not know for a fault of its own.
            Response.writeError(request, response, callback, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private static boolean isPacked(Request request) {
        return !request.getHeaders().getCSV(HttpHeader.CONTENT_ENCODING, false).stream()
                .allMatch(PLAIN::equalsIgnoreCase);
    }

    private static boolean isInOtherLetters(Request request) {
        return Optional.ofNullable(request.getHeaders().get(HttpHeader.CONTENT_TYPE))
                .map(type -> type.toLowerCase(Locale.ROOT))
                .filter(type ->
                        type.contains("charset") && !CHARSET.matcher(type).matches())
                .isPresent();
    }
}
