package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.javalin.http.Context;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Lets a servlet answer as a route does: what it is asked was judged and read before, what it says is sent afterwards. */
public final class MountedServlet {

    private static final int REFUSED = 400;
    private static final int TOO_LARGE = 413;
    private static final int FAILED = 500;

    private final String path;
    private final Supplier<HttpServlet> making;
    private final Workers workers;
    private Optional<HttpServlet> made = Optional.empty();

    public MountedServlet(String path, Supplier<HttpServlet> making, Workers workers) {
        this.path = path;
        this.making = making;
        this.workers = workers;
    }

    public List<Route> routes() {
        return List.of(Route.post(path, this::answer).asking());
    }

    private CompletableFuture<Reply> answer(Context request) {
        QueryParameters.parse(request.queryString());
        HttpServletRequest read = new ReadRequest(request.req(), request.bodyAsBytes());
        HeldResponse response = new HeldResponse(request.res());
        return workers.ask(() -> answered(read, response));
    }

    private Reply answered(HttpServletRequest request, HeldResponse response) {
        try {
            servlet().service(request, response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        return response.getStatus() < REFUSED ? response.reply() : refused(response.getStatus());
    }

    /** Its own words about that are for whoever wrote it. */
    private static Reply refused(int status) {
        if (status >= FAILED) {
            return ErrorResponses.reply(failure());
        }
        ErrorCode code = status == TOO_LARGE ? ErrorCode.TOO_LARGE : ErrorCode.USAGE;
        return ErrorResponses.reply(RefusedRequestException.of(
                code,
                "the request is not what this path takes: one JSON-RPC message of the Model Context Protocol, with"
                        + " Accept: application/json, text/event-stream"));
    }

    /** A server that ends interrupts what is under way, which a servlet can only tell as a failure of its own. */
    private static RuntimeException failure() {
        return Thread.currentThread().isInterrupted()
                ? new RemoteServiceException(
                        RemoteServiceException.Kind.INTERRUPTED,
                        "Tried to answer but failed because: the server was ended meanwhile")
                : new IllegalStateException("the mounted servlet failed");
    }

    private synchronized HttpServlet servlet() {
        HttpServlet servlet = made.orElseGet(making);
        made = Optional.of(servlet);
        return servlet;
    }
}
