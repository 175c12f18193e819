package io.github.alloyconnections.adapter.web.server;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Reads on, once a request is answered, what its caller has yet to send of the body. Ending the connection instead would
 * take the answer away from a caller who does not listen while it sends. What is huge is not heard out, and
 * {@link BodyDeadline} bounds how long it may take.
 */
final class HearingOut extends Handler.Wrapper {

    private static final long MOST_BYTES = 16L * Limits.BODY_BYTES;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!isSending(request)) {
            return super.handle(request, response, callback);
        }
        Body body = new Body(request, callback);
        return super.handle(body, response, Callback.from(body::hearOut, callback::failed));
    }

    /** Who asks first whether to send a body has not begun. */
    private static boolean isSending(Request request) {
        return BodyDeadline.hasBody(request)
                && request.getLength() <= MOST_BYTES
                && !request.getHeaders().contains(HttpHeader.EXPECT);
    }

    private static final class Body extends Request.Wrapper {

        private final Callback heard;
        private long bytes;

        Body(Request request, Callback heard) {
            super(request);
            this.heard = heard;
        }

        /** Asked before a refusal is sent. If it tried, and not all is there yet, then no more could be read later. */
        @Override
        public boolean consumeAvailable() {
            return true;
        }

        private void hearOut() {
            while (bytes <= MOST_BYTES) {
                Content.Chunk chunk = getWrapped().read();
                if (chunk == null) {
                    getWrapped().demand(this::hearOut);
                    return;
                }
                bytes += chunk.remaining();
                chunk.release();
                if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
                    break;
                }
            }
            heard.succeeded();
        }
    }
}
