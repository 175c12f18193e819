package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.ErrorCode;
import io.github.alloyconnections.contract.Failure;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells failures in the form that a caller can read: people get a page, programs get problem+json. */
final class FailurePages {

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/health/", "/assets/", "/metrics", "/openapi.json");

    private final PageParts parts;

    /** The page that tells a failure; {@code retry} is where to try again, if that makes sense. */
    record FailurePage(Frame frame, String headline, Failure failure, Optional<String> retry) {}

    FailurePages(PageParts parts) {
        this.parts = parts;
    }

    /** The same action, with its failures told on a page. */
    Action telling(Action action) {
        return request -> {
            try {
                // Taken while the request is still this thread's own.
                Frame frame = parts.frame(request, "", List.of());
                boolean page = wantsPage(request);
                Optional<String> retry = retry(request);
                return action.answer(request)
                        .exceptionally(thrown -> page
                                ? page(frame, ErrorResponses.explained(thrown), retry)
                                : ErrorResponses.reply(thrown));
            } catch (RuntimeException e) {
                return CompletableFuture.completedFuture(reply(request, e));
            }
        };
    }

    /** The same for a failure that is known already. */
    Reply reply(Context request, Failure failure) {
        return reply(request, RefusedRequestException.of(failure));
    }

    /** The answer to whatever was thrown before or beside an action. */
    Reply reply(Context request, Throwable thrown) {
        Reply plain = ErrorResponses.reply(thrown);
        if (!wantsPage(request)) {
            return plain;
        } else if (isDenied(thrown) && request.method().equals(HandlerType.GET)) {
            return Reply.seeOther(SignInRoutes.before(request));
        }
        Reply page = page(parts.frame(request, "", List.of()), ErrorResponses.explained(thrown), retry(request));
        return page.with(plain.headers());
    }

    /** The page of a failure. */
    Reply page(Frame frame, Failure failure, Optional<String> retry) {
        String headline = FailureWords.headline(failure.code());
        Reply plain = ErrorResponses.reply(failure);
        Map<String, String> headers = new HashMap<>(plain.headers());
        return parts.templates()
                .page(
                        plain.status(),
                        "FailurePage",
                        new FailurePage(frame.titled(headline), headline, failure, retry),
                        headers);
    }

    private static boolean isDenied(Throwable thrown) {
        return thrown instanceof RefusedRequestException refused
                && refused.failure().code() == ErrorCode.ACCESS_DENIED;
    }

    static boolean wantsPage(Context request) {
        String accept = Optional.ofNullable(request.header("Accept")).orElse("");
        return accept.contains("text/html")
                && FOR_PROGRAMS.stream().noneMatch(prefix -> request.path().startsWith(prefix));
    }

    /** A page that was only looked at may be looked at again; what it was asked for by a form may not be repeated. */
    private static Optional<String> retry(Context request) {
        return request.method().equals(HandlerType.GET) ? Optional.of(request.path()) : Optional.empty();
    }
}
