package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import java.nio.ByteBuffer;
import java.util.function.IntConsumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The web server's own refusals, of requests too malformed or too large to reach a route, in the form of all others. */
final class RefusalPages implements Request.Handler {

    private final IntConsumer told;

    /** These tell somebody of each refusal's status. */
    RefusalPages(IntConsumer told) {
        this.told = told;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = Math.max(response.getStatus(), HttpStatus.BAD_REQUEST_400);
        told.accept(status);
        Reply reply = ErrorResponses.reply(failure(status), status);
        SecurityHeaders.putAll(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.contentType());
        response.write(true, ByteBuffer.wrap(reply.body()).asReadOnlyBuffer(), callback);
        return true;
    }

    private static Failure failure(int status) {
        ErrorCode code = switch (status) {
            case HttpStatus.PAYLOAD_TOO_LARGE_413,
                    HttpStatus.URI_TOO_LONG_414,
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE_431 -> ErrorCode.TOO_LARGE;
            case HttpStatus.UNSUPPORTED_MEDIA_TYPE_415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505 -> ErrorCode.USAGE;
            case HttpStatus.NOT_FOUND_404 -> ErrorCode.NO_SUCH_PATH;
            case HttpStatus.METHOD_NOT_ALLOWED_405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> ErrorCode.CANNOT_TELL;
            default -> status >= HttpStatus.INTERNAL_SERVER_ERROR_500 ? ErrorCode.UNEXPECTED : ErrorCode.USAGE;
        };
        return RefusedRequestException.of(code, "the web server refused this request: " + HttpStatus.getMessage(status))
                .failure();
    }
}
