package io.github.alloyconnections.app.faults;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one list of what a secret could get out by: whatever is tried on all of it takes it from here, and what is not on it
 * makes a test fail. What can only be seen from outside a process is tried in {@code OutsideChannelsIT}.
 */
final class Channels {

    static final List<List<String>> FORMATS = List.of(List.of("-v"), List.of("-v", "-o", "json"), List.of("-o", "id"));

    /** What writes more than the answer: reports for strangers, recordings, plans, locks. */
    static final List<Invocation> REPORTS = List.of(
            Invocation.of("doctor", "--bundle", "{folder}/bundle.json"),
            Invocation.of("doctor", "--bundle", "-"),
            Invocation.of("doctor", "--conformance"),
            Invocation.of("which", "--record", "{folder}/recording.json"),
            Invocation.of("prune", "--plan", "{folder}/plan.json"),
            Invocation.of("check", "--update"),
            Invocation.of("check", "-o", "junit"),
            Invocation.of("check", "-o", "github"),
            Invocation.of("exec", "post-search", "--body", "{}", "-o", "raw"),
            Invocation.of("exec", "post-search", "--body", "{}", "--dry-run"),
            Invocation.of("use", PublishedAnswers.MIDDLE, "--dry-run"),
            Invocation.of("env", "--format", "github"));

    /** Every file that a command leaves, and who may read it. */
    static final List<Pattern> PRIVATE = Stream.of(
                    "home/\\.local/state/alloy-connections/.*",
                    "home/\\.cache/alloy-connections/words/.*",
                    "bundle\\.json",
                    "recording\\.json")
            .map(Pattern::compile)
            .toList();

    /** A plan is made to be read by others before it is applied. */
    static final List<Pattern> PUBLIC = Stream.of(
                    "alloy-connections\\.conf", "alloy-connections\\.lock", "\\.gitignore", "plan\\.json")
            .map(Pattern::compile)
            .toList();

    /** What is looked at: pages for people, answers for programs. */
    static final Set<String> LOOKED_AT = routes("GET", """
            / /activity /attempts /attempts/{id} /connect /connect/new /connections/{id} /connections/{id}/mark
            /connections/{id}/pin /connectors /enter /oauth/callback /oauth/callback/{id} /oauth/callback/{id}/back /project
            /prune /prune/{run} /sign-in /twins
            /api/aliases /api/attempts /api/attempts/{id} /api/attempts/{id}/events /api/config/check /api/connections
            /api/connections/{id} /api/connectors /api/connectors/{connector}/actions
            /api/connectors/{connector}/actions/{action} /api/connectors/{connector}/ways /api/decision /api/health
            /api/protected /api/twins /api/users /health/live /health/ready /metrics /openapi.json /schemas /schemas/{name}
            /assets/app.css /assets/app.js /assets/icon.svg
            """);

    /** What a form is sent to. */
    static final Set<String> FORMS = routes("POST", """
            /attempts/forget /attempts/{id}/choose /attempts/{id}/forget /attempts/{id}/resume /choose /connect /connect/new
            /connections/{id}/mark /key /owner /probe /prune /retire /sign-in /sign-out /stop /unpin /unretire
            """);

    /** What changes something for programs. */
    static final Set<String> CHANGES = Stream.of(
                    routes("POST", """
                    /api/actions/{connector}/{action} /api/connections/{id}/protect /api/connections/{id}/retire
                    /api/connections/{id}/unprotect /api/connections/{id}/unretire /api/connections/{id}/verify
                    /api/oauth/initiate /api/prune/apply /api/prune/plan /api/prune/retire
                    """),
                    routes("PUT", "/api/aliases/{name} /api/pin"),
                    routes("DELETE", "/api/aliases/{name} /api/attempts/{id} /api/pin"))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    /** What is asked and changed of many users, where there is a database. */
    static final Set<String> OF_USERS = Stream.of(
                    routes("GET", """
                    /api/audit /api/deliveries /api/tokens /api/users/{user}/attempts /api/users/{user}/attempts/{id}
                    /api/users/{user}/attempts/{id}/events /api/users/{user}/connections
                    /api/users/{user}/connections/{id} /api/users/{user}/decision
                    """),
                    routes("POST", """
                    /api/decisions /api/deliveries/{id}/send /api/tokens /api/users/{user}/actions/{connector}/{action}
                    /api/users/{user}/connections/{id}/verify /api/users/{user}/oauth/initiate
                    """),
                    routes("PUT", "/api/users/{user}/pin"),
                    routes("DELETE", "/api/tokens/{id} /api/users/{user}/attempts/{id} /api/users/{user}/pin"))
            .flatMap(Set::stream)
            .collect(Collectors.toSet());

    private Channels() {}

    private static Set<String> routes(String method, String paths) {
        return Stream.of(paths.strip().split("\\s+"))
                .map(path -> method + " " + path)
                .collect(Collectors.toSet());
    }

    /** What a form is sent to, and last what ends what the others are about: the key, the owner, the visit. */
    static List<String> forms() {
        return FORMS.stream()
                .sorted(Comparator.comparing(route -> route.matches("POST /(key|owner|sign-.*|stop)")))
                .toList();
    }

    /** Every method and path but those that look at no more than another does. */
    static Set<String> routes() {
        return Stream.of(LOOKED_AT, FORMS, CHANGES, OF_USERS)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    /** A route's path, as somebody would ask for it. */
    static String placed(String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        String attempt = "abcdefghjkmnpqrstuvw";
        return path.replace("/schemas/{name}", "/schemas/Decision.json")
                .replace(
                        "{id}",
                        path.contains("attempts") || path.contains("callback") ? attempt : PublishedAnswers.NEWEST)
                .replace("{connector}", "notion")
                .replace("{action}", "post-search")
                .replace("{name}", "mine")
                .replace("{run}", "planted");
    }
}
