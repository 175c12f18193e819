package io.github.alloyconnections.sandbox.consent;

import io.github.alloyconnections.sandbox.http.Call;
import io.github.alloyconnections.sandbox.http.CallReader;
import io.github.alloyconnections.sandbox.http.Errors;
import io.github.alloyconnections.sandbox.http.WireReply;
import java.util.List;
import java.util.Map;

/** The pages a person sees when a connection is to be allowed; they ask for the token alone, never for the key. */
public final class ConsentPages {

    private final ConsentDesk desk;

    public ConsentPages(ConsentDesk desk) {
        this.desk = desk;
    }

    /** Paths look like {@code /api/strategy/connector/notion/authorize}, as Alloy's do. */
    public static boolean owns(Call call) {
        List<String> path = call.target().path();
        return path.size() == 5
                && path.subList(0, 3).equals(List.of("api", "strategy", "connector"))
                && path.get(4).equals("authorize");
    }

    public WireReply answer(Call call) {
        return switch (call.method()) {
            case "GET" -> ask(call.target().query().getOrDefault("token", ""));
            case "POST" -> decide(CallReader.pairs(call.payload().text()));
            default -> Errors.methodNotAllowed("GET, POST");
        };
    }

    private WireReply ask(String token) {
        return desk.find(token)
                .map(request -> page(200, ConsentHtml.question(request)))
                .orElseGet(() -> page(404, ConsentHtml.unknown()));
    }

    private WireReply decide(Map<String, String> form) {
        String answer = form.getOrDefault("answer", "");
        if (!answer.equals("allow") && !answer.equals("deny")) {
            return page(400, ConsentHtml.unknown());
        }
        return desk.decide(form.getOrDefault("token", ""), answer.equals("allow"))
                .map(location -> WireReply.empty(303).withHeader("Location", location))
                .map(ConsentPages::guarded)
                .orElseGet(() -> page(404, ConsentHtml.unknown()));
    }

    private static WireReply page(int status, String html) {
        return guarded(WireReply.text(status, WireReply.HTML, html));
    }

    /** No form-action here: browsers would hold it against the redirect that follows the form. */
    private static WireReply guarded(WireReply reply) {
        return reply.withHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .withHeader("Referrer-Policy", "no-referrer")
                .withHeader("X-Content-Type-Options", "nosniff")
                .withHeader("X-Frame-Options", "DENY")
                .withHeader("Cache-Control", "no-store");
    }
}
