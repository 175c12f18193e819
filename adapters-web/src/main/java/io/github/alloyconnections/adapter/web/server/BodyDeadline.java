package io.github.alloyconnections.adapter.web.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** Ends the connection of a caller who does not get a body sent in time; stands before the handler that reads it. */
final class BodyDeadline extends Handler.Wrapper {

    private static final String TASK = BodyDeadline.class.getName();

    private final Duration limit;

    BodyDeadline(Duration limit) {
        this.limit = limit;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (hasBody(request)) {
            EndPoint caller = request.getConnectionMetaData().getConnection().getEndPoint();
            Scheduler.Task end = request.getComponents()
                    .getScheduler()
                    .schedule(caller::close, limit.toMillis(), TimeUnit.MILLISECONDS);
            request.setAttribute(TASK, end);
            Request.addCompletionListener(request, failure -> end.cancel());
        }
        return super.handle(request, response, callback);
    }

    static boolean hasBody(Request request) {
        return request.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
                || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** Stands behind the handler that reads the body: what arrives here was sent in time. */
    static final class Met extends Handler.Wrapper {

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            if (request.getAttribute(TASK) instanceof Scheduler.Task end) {
                end.cancel();
            }
            return super.handle(request, response, callback);
        }
    }
}
