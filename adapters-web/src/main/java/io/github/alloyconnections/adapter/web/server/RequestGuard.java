package io.github.alloyconnections.adapter.web.server;

import io.github.alloyconnections.adapter.web.access.Access;
import io.github.alloyconnections.adapter.web.http.Cookies;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at where a request comes from, before anything else does. */
public final class RequestGuard {

    private static final String ADMITTED = RequestGuard.class.getName();
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-Method-Override", "X-HTTP-Method");
    private static final Set<String> JSON =
            Set.of("application/json", "application/json;charset=utf-8", "application/json;charset=\"utf-8\"");

    private final String host;
    private final CurrentProject project;
    private final Access access;
    private volatile Optional<Origins> own = Optional.empty(); // known once the port is

    public RequestGuard(String host, CurrentProject project, Access access) {
        this.host = host;
        this.project = project;
        this.access = access;
    }

    /**
     * Refuses a request to another server's name, what another site asks for, and who has not shown the access token.
     *
     * @param route what the router leads the request to; empty if it finds nothing
     */
    void admit(Context request, Optional<Route> route) {
        requirePlainMethod(request);
        Origins origins = own(request.req().getLocalPort());
        if (access.isGuarded()) {
            origins = origins.alsoAt(request.req().getLocalAddr(), request.req().getLocalPort());
        }
        Optional<String> named = only(request, "Host");
        Optional<String> origin = only(request, "Origin");
        if (origin.isPresent() || !named.map(origins::knowsHost).orElse(false)) {
            origins = new Origins(origins.own(), allowed());
        }
        if (!named.map(origins::knowsHost).orElse(false)) {
            throw RefusedRequestException.of(
                    ErrorCode.ORIGIN_REFUSED, "the Host header does not name this server; ask 127.0.0.1 or localhost");
        }
        if (request.req().isSecure() || origins.isBehindTls(named.orElse(""))) {
            Cookies.overTls(request);
        }
        if (origin.isPresent()) {
            admit(request, route, origin.get(), origins);
        }
        if (!route.filter(Route::isOpen).isPresent() && !isAllowedPreflight(request, route, origin, origins)) {
            access.admit(request).mark(request);
        }
        route.ifPresent(admitted -> request.attribute(ADMITTED, admitted));
    }

    /** What is answered is what was judged, whatever the library makes of a request. */
    static void requireAdmitted(Context request, Route route) {
        if (!route.equals(request.attribute(ADMITTED))) {
            throw new IllegalStateException("another route was judged than the one that is taken");
        }
    }

    /**
     * The method is the one in the request's first line. The library obeys a header that names another, and gives names
     * such as BEFORE, sent as a method, a meaning of its own.
     */
    private static void requirePlainMethod(Context request) {
        if (OVERRIDES.stream().anyMatch(header -> request.header(header) != null)) {
            throw RefusedRequestException.usage("no header overrides the method here; send the method that is meant");
        }
        HandlerType method = request.method();
        if (!method.isHttpMethod() || !method.name().equals(request.req().getMethod())) {
            throw RefusedRequestException.usage("there is no such method");
        }
    }

    /** Refuses what a plain form or link of another site could send. */
    void requireJson(Context request) {
        String type = Optional.ofNullable(request.contentType()).orElse("");
        if (!JSON.contains(type.replace(" ", "").toLowerCase(Locale.ROOT))) {
            throw RefusedRequestException.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "a change needs Content-Type: application/json");
        }
    }

    private static void admit(Context request, Optional<Route> route, String origin, Origins origins) {
        if (!origins.mayAsk(origin, String.valueOf(request.header("Host")), scheme(request))
                && !isOwnForm(request, origin)
                && !isLookOfAnybody(request, route)) {
            throw RefusedRequestException.of(
                    ErrorCode.ORIGIN_REFUSED, "pages of this origin may not ask or change anything here");
        }
        if (origins.isAllowed(origin)) {
            request.header("Access-Control-Allow-Origin", origin);
        }
        if (!origins.allowed().isEmpty()) {
            request.header("Vary", "Origin");
        }
    }

    /** What this server speaks, whatever a header says that a proxy before it does. */
    private static String scheme(Context request) {
        return request.req().isSecure() ? "https" : "http";
    }

    /**
     * Our pages send no referrer, and so browsers keep the origin of their forms to themselves, too; what decides then
     * is where the browser itself says that the form comes from, and the form's token.
     */
    private static boolean isOwnForm(Context request, String origin) {
        String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("same-origin");
        return origin.equals("null") && Form.isOne(request) && site.equals("same-origin");
    }

    /** A browser may come back from anywhere, and a style sheet tells nobody anything. */
    private static boolean isLookOfAnybody(Context request, Optional<Route> route) {
        boolean looks =
                request.method().equals(HandlerType.GET) || request.method().equals(HandlerType.HEAD);
        return looks && route.filter(Route::isOpen).isPresent();
    }

    /** A browser asks without the token what a page of an allowed site may send, and learns nothing else. */
    private static boolean isAllowedPreflight(
            Context request, Optional<Route> route, Optional<String> origin, Origins origins) {
        return route.filter(there -> there.method().equals(HandlerType.OPTIONS)).isPresent()
                && request.header("Access-Control-Request-Method") != null
                && origin.filter(origins::isAllowed).isPresent();
    }

    private Origins own(int port) {
        Origins known = own.orElseGet(() -> new Origins(Origins.authorities(host, port), List.of()));
        own = Optional.of(known);
        return known;
    }

    /** Asked only when a request needs it: the settings may be wrong just now. */
    private List<String> allowed() {
        try {
            return project.answers().settings().server().allowedOrigins();
        } catch (InvalidSettingsException | ProjectFileException e) {
            return List.of();
        }
    }

    private static Optional<String> only(Context request, String header) {
        List<@Nullable String> values = Collections.list(request.req().getHeaders(header));
        if (values.size() > 1) {
            throw RefusedRequestException.usage("header " + header + " is given twice");
        }
        return values.stream().findFirst().map(String::valueOf);
    }
}
