package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.javalin.http.Context;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at where a request comes from, before anything else does. */
final class Gatekeeper {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> JSON =
            Set.of("application/json", "application/json;charset=utf-8", "application/json;charset=\"utf-8\"");

    private final String host;
    private final CurrentProject project;
    private final Access access;
    private volatile Optional<Origins> own = Optional.empty(); // known once the port is

    Gatekeeper(String host, CurrentProject project, Access access) {
        this.host = host;
        this.project = project;
        this.access = access;
    }

    /** Refuses a request to another server's name, and a change that another site asks for. */
    void admit(Context request) {
        // The library gives names such as BEFORE, sent as a method, a meaning of its own.
        if (!request.method().isHttpMethod()) {
            throw RefusedRequestException.usage("there is no such method");
        }
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
        if (origin.isPresent()) {
            admit(request, origin.get(), origins);
        }
        access.admit(request);
    }

    /** Refuses what a plain form or link of another site could send. */
    void requireJson(Context request) {
        String type = Optional.ofNullable(request.contentType()).orElse("");
        if (!JSON.contains(type.replace(" ", "").toLowerCase(Locale.ROOT))) {
            throw RefusedRequestException.of(
                    ErrorCode.UNSUPPORTED_MEDIA_TYPE, "a change needs Content-Type: application/json");
        }
    }

    private static void admit(Context request, String origin, Origins origins) {
        boolean changes = !READING.contains(request.req().getMethod()) || isPreflight(request);
        if (changes && !origins.mayChange(origin) && !isOwnForm(request, origin)) {
            throw RefusedRequestException.of(
                    ErrorCode.ORIGIN_REFUSED, "pages of this origin may not change anything here");
        }
        if (origins.isAllowed(origin)) {
            request.header("Access-Control-Allow-Origin", origin);
        }
        if (!origins.allowed().isEmpty()) {
            request.header("Vary", "Origin");
        }
    }

    /**
     * Our pages send no referrer, and so browsers keep the origin of their forms to themselves, too; what decides then
     * is where the browser itself says that the form comes from, and the form's token.
     */
    private static boolean isOwnForm(Context request, String origin) {
        String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("same-origin");
        return origin.equals("null") && Form.isOne(request) && site.equals("same-origin");
    }

    private static boolean isPreflight(Context request) {
        return request.header("Access-Control-Request-Method") != null;
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
