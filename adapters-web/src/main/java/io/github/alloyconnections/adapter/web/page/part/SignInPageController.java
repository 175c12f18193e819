package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.access.Access;
import io.github.alloyconnections.adapter.web.http.Links;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.RefusedRequestException;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.server.Form;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Where a person comes in: by the address that a start has printed, or by showing the access token, once a browser. */
public final class SignInPageController {

    static final String OUT = "/sign-out";
    private static final String ENTER = "/enter";
    private static final String PASS = "pass";
    private static final String MAIN = "/";
    private static final int UNAUTHORIZED = 401;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;

    private final Access access;
    private final PageParts parts;
    private final FailurePages failures;

    public SignInPageController(Access access, PageParts parts, FailurePages failures) {
        this.access = access;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(ENTER, failures.telling(this::enterOnce)).open(),
                Route.get(Links.SIGN_IN, failures.telling(this::ask)).open(),
                Route.form(Links.SIGN_IN, failures.telling(this::enter)).open().asking(),
                Route.form(OUT, failures.telling(this::leave)).open().asking());
    }

    /** Where a browser comes in with this pass, once. */
    public static String entrance(String oneTimePass) {
        return ENTER + "?" + PASS + "=" + Links.encoded(oneTimePass);
    }

    /** Only who comes uses it up: not who asks whether there is something, or wants to have it for later. */
    private CompletableFuture<Reply> enterOnce(Context request) {
        Optional<String> pass =
                QueryParameters.parse(request.queryString(), PASS).text(PASS);
        if (LoadedAhead.isOne(request)) {
            throw RefusedRequestException.of(
                    ErrorCode.CANNOT_TELL, "this address lets a browser in, once, and is not to be loaded ahead");
        }
        boolean asks = !request.method().equals(HandlerType.GET) || pass.isEmpty();
        Reply reply = access.hasEntered(request)
                ? Reply.seeOther(MAIN)
                : asks ? page(request, MAIN, Optional.empty(), UNAUTHORIZED) : entered(request, pass.orElse(""));
        return CompletableFuture.completedFuture(reply);
    }

    private Reply entered(Context request, String pass) {
        return switch (access.enterOnce(request, pass)) {
            case GRANTED -> Passage.to(parts, request, "Coming in…", MAIN);
            case USED ->
                page(
                        request,
                        MAIN,
                        Optional.of(
                                "This address has let somebody in already, and works only once. If that was not you,"
                                        + " end the server and start it again."),
                        GONE);
            case WRONG ->
                page(
                        request,
                        MAIN,
                        Optional.of("This address is not one that this start of the server has printed."),
                        UNAUTHORIZED);
            case TOO_MANY -> page(request, MAIN, Optional.of(SignInPages.TOO_MANY), TOO_MANY);
        };
    }

    private CompletableFuture<Reply> ask(Context request) {
        String next =
                Links.local(QueryParameters.parse(request.queryString(), "next").text("next"));
        return CompletableFuture.completedFuture(
                access.hasEntered(request)
                        ? Reply.seeOther(next)
                        : Passage.isFromElsewhere(request)
                                ? Passage.again(parts, request)
                                : page(request, next, Optional.empty(), 200));
    }

    private CompletableFuture<Reply> enter(Context request) {
        Form form = Form.read(request, parts.tokens(), "token", "next");
        String next = Links.local(form.text("next"));
        Reply reply = switch (access.enter(request, form.text("token").orElse(""))) {
            case GRANTED -> Reply.seeOther(next);
            case WRONG, USED -> page(request, next, Optional.of(SignInPages.WRONG), UNAUTHORIZED);
            case TOO_MANY -> page(request, next, Optional.of(SignInPages.TOO_MANY), TOO_MANY);
        };
        return CompletableFuture.completedFuture(reply);
    }

    private CompletableFuture<Reply> leave(Context request) {
        Form.read(request, parts.tokens());
        access.leave(request);
        parts.tokens().forget(request);
        return CompletableFuture.completedFuture(Reply.seeOther(Links.SIGN_IN));
    }

    private Reply page(Context request, String next, Optional<String> said, int status) {
        return SignInPages.page(parts, request, next, said, status);
    }
}
