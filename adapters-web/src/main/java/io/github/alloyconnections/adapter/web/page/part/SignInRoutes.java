package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.adapter.web.http.Links;
import io.github.alloyconnections.adapter.web.http.QueryParameters;
import io.github.alloyconnections.adapter.web.http.Reply;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.server.Access;
import io.github.alloyconnections.adapter.web.server.Form;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The page where a person shows the access token, once for each browser. */
public final class SignInRoutes {

    static final String PATH = "/sign-in";
    static final String OUT = "/sign-out";
    private static final int UNAUTHORIZED = 401;

    private final Access access;
    private final PageParts parts;
    private final FailurePages failures;

    /** The page that asks for the token. */
    public record SignInPage(PageFrame frame, String next, boolean wrong) {}

    public SignInRoutes(Access access, PageParts parts, FailurePages failures) {
        this.access = access;
        this.parts = parts;
        this.failures = failures;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, failures.telling(this::ask)).open(),
                Route.form(PATH, failures.telling(this::enter)).open().asking(),
                Route.form(OUT, failures.telling(this::leave)).open().asking());
    }

    /** Where somebody is sent who has yet to show the token. */
    static String before(Context request) {
        String query = Optional.ofNullable(request.queryString())
                .map(text -> "?" + text)
                .orElse("");
        return PATH + "?next=" + Links.encoded(request.path() + query);
    }

    private CompletableFuture<Reply> ask(Context request) {
        String next =
                Links.local(QueryParameters.parse(request.queryString(), "next").text("next"));
        return CompletableFuture.completedFuture(
                access.hasEntered(request) ? Reply.seeOther(next) : page(request, next, false));
    }

    private CompletableFuture<Reply> enter(Context request) {
        Form form = Form.read(request, parts.tokens(), "token", "next");
        String next = Links.local(form.text("next"));
        boolean entered = access.enter(request, form.text("token").orElse(""));
        return CompletableFuture.completedFuture(entered ? Reply.seeOther(next) : page(request, next, true));
    }

    private CompletableFuture<Reply> leave(Context request) {
        Form.read(request, parts.tokens());
        access.leave(request);
        parts.tokens().forget(request);
        return CompletableFuture.completedFuture(Reply.seeOther(PATH));
    }

    private Reply page(Context request, String next, boolean wrong) {
        SignInPage page = new SignInPage(parts.frame(request, "Access token", List.of()), next, wrong);
        return parts.templates().page(wrong ? UNAUTHORIZED : 200, "SignInPage", page, Map.of());
    }
}
