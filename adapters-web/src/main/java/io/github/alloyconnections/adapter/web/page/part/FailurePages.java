package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.http.Action;
import io.github.alloyconnections.adapter.web.http.ErrorResponses;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Tells failures in the form that a caller can read: people get a page, programs get problem+json. */
public final class FailurePages {

    private static final List<String> FOR_PROGRAMS =
            List.of("/api/", "/health/", "/assets/", "/metrics", "/openapi.json", "/schemas");

    private final PageParts parts;
    private final KeyPages keys;

    /**
     * The page that tells a failure: a sentence, the one thing to press, and small below what programs call it.
     *
     * @param pause the time before that can help
     */
    public record FailurePage(
            PageFrame frame,
            String headline,
            String sentence,
            Onward way,
            Optional<AskedPause> pause,
            String code,
            Optional<String> detail) {}

    public FailurePages(PageParts parts, KeyPages keys) {
        this.parts = parts;
        this.keys = keys;
    }

    /** The same action, with its failures told on a page. */
    public Action telling(Action action) {
        return request -> {
            Optional<String> here = Optional.empty();
            try {
                // Taken while the request is still this thread's own.
                here = Onward.back(request);
                Optional<String> page = here;
                PageFrame frame = parts.frame(request, "", List.of());
                boolean wanted = wantsPage(request);
                return action.answer(request)
                        .exceptionally(thrown -> wanted
                                ? page(frame, ErrorResponses.explained(thrown), page)
                                : ErrorResponses.reply(thrown));
            } catch (RuntimeException e) {
                return CompletableFuture.completedFuture(reply(request, e, here));
            }
        };
    }

    /** The same for a failure that is known already. */
    public Reply reply(Context request, Failure failure) {
        return reply(request, RefusedRequestException.of(failure));
    }

    /** The answer to whatever was thrown before or beside an action. */
    public Reply reply(Context request, Throwable thrown) {
        // A body that could not be read is not read again.
        return reply(request, thrown, Form.isOne(request) ? Optional.empty() : Onward.back(request));
    }

    private Reply reply(Context request, Throwable thrown, Optional<String> here) {
        Reply plain = ErrorResponses.reply(thrown);
        if (!wantsPage(request)) {
            return plain;
        } else if (isDenied(thrown) && Passage.isFromElsewhere(request)) {
            return Passage.again(parts, request);
        } else if (isDenied(thrown) && request.method().equals(HandlerType.GET)) {
            return SignInPages.before(parts, request, plain);
        }
        Reply page = page(parts.frame(request, "", List.of()), ErrorResponses.explained(thrown), here);
        return page.with(plain.headers());
    }

    /** The page of a failure; {@code page} is where it was met, if that can be opened again. */
    public Reply page(PageFrame frame, Failure failure, Optional<String> page) {
        Reply plain = ErrorResponses.reply(failure);
        Map<String, String> headers = new HashMap<>(plain.headers());
        if (KeyPages.concerns(failure)) {
            return keys.page(frame, failure, Optional.empty()).with(headers);
        }
        String headline = FailureWords.headline(failure.code());
        FailurePage content = new FailurePage(
                frame.titled(headline),
                headline,
                FailureWords.sentence(failure),
                Onward.from(failure, page),
                AskedPause.after(failure, parts.clock().instant()),
                failure.code().name(),
                FailureWords.detail(failure));
        return parts.templates().page(plain.status(), "FailurePage", content, headers);
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
}
