package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Ticker;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.alloyconnections.adapter.web.api.OwnerRoutes;
import io.github.alloyconnections.adapter.web.api.StatusRoutes;
import io.github.alloyconnections.adapter.web.http.Action;
import io.github.alloyconnections.adapter.web.http.Route;
import io.github.alloyconnections.adapter.web.question.ActivityLog;
import io.github.alloyconnections.adapter.web.question.CurrentProject;
import io.github.alloyconnections.adapter.web.question.FollowedAttempts;
import io.github.alloyconnections.adapter.web.question.Workers;
import io.github.alloyconnections.adapter.web.server.Metrics;
import io.github.alloyconnections.adapter.web.service.UserRoutes;
import io.github.alloyconnections.domain.attempt.AttemptState;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.Health;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.OwnerEntry;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import io.github.alloyconnections.domain.service.Delivery;
import io.github.alloyconnections.domain.service.Scope;
import io.github.alloyconnections.domain.service.TokenRequest;
import io.github.alloyconnections.domain.service.UserEvent;
import io.github.alloyconnections.domain.service.UserEvent.Kind;
import io.github.alloyconnections.domain.testing.CannedConnecting;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApiTest {

    /** Codes that no path of this API can answer with. */
    private static final EnumSet<ErrorCode> NOT_OVER_HTTP =
            EnumSet.of(ErrorCode.NO_PIN, ErrorCode.NO_PREVIOUS_PIN, ErrorCode.PORT_IN_USE);

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void every_route_is_described_and_every_description_is_routed() {
        CurrentProject none = new CurrentProject(
                () -> {
                    throw new IllegalStateException("not asked");
                },
                new Workers(),
                Ticker.disabledTicker(),
                new ActivityLog(Samples.CLOCK));
        FollowedAttempts followed = new FollowedAttempts(none, Ticker.disabledTicker());
        List<Route> all = Routes.forPrograms(
                none,
                followed,
                new StatusRoutes(
                        none,
                        RunningWeb.VERSION,
                        Samples.CLOCK,
                        () -> CompletableFuture.completedFuture(Optional.empty())));
        all.addAll(new UserRoutes(web.users(), new Workers(), Ticker.disabledTicker(), Samples.CLOCK, () -> {})
                .routes(new OwnerRoutes(none)::owners));
        all.addAll(new Metrics(() -> new Workers.Load(0, 0, 0, 0)).routes());
        all.addAll(forBrowsers());
        List<String> routes =
                all.stream().map(route -> route.method() + " " + route.path()).toList();

        assertThat(described()).containsExactlyInAnyOrderElementsOf(routes).hasSizeGreaterThan(10);
    }

    @Test
    void every_described_operation_answers() {
        web.core().connecting().hasAttempt(new AttemptState.Open());
        for (String operation : described()) {
            web.core().connecting().hasAttempt(new AttemptState.Open());
            if (operation.matches(".* /(oauth/|sign-|enter).*")) {
                continue;
            }
            String[] parts = operation.split(" ", -1);
            String id = id(parts[1]);
            HttpResponse<String> response =
                    web.send(web.json(parts[0], placed(parts[1].replace("{id}", id)), body(parts[1])));
            assertThat(response.statusCode()).as(operation).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/health, /api/health",
        "GET, /api/config/check, /api/config/check",
        "GET, /api/connections, /api/connections",
        "GET, /api/connections, /api/connections?probe=1",
        "GET, /api/connections/{id}, /api/connections/69110206d6d6670fb17451f8",
        "POST, /api/connections/{id}/verify, /api/connections/69110206d6d6670fb17451f8/verify",
        "GET, /api/connections/{id}, /api/connections/69110206d6d6670fb17451f8?probe=true",
        "POST, /api/connections/{id}/retire, /api/connections/69110206d6d6670fb17451f8/retire",
        "POST, /api/connections/{id}/protect, /api/connections/69110206d6d6670fb17451f8/protect",
        "POST, /api/connections/{id}/unprotect, /api/connections/69110206d6d6670fb17451f8/unprotect?dryRun=true",
        "GET, /api/aliases, /api/aliases",
        "GET, /api/protected, /api/protected",
        "GET, /api/connectors, /api/connectors",
        "GET, /api/connectors/{connector}/ways, /api/connectors/notion/ways",
        "GET, /api/connectors/{connector}/actions, /api/connectors/notion/actions",
        "GET, /api/connectors/{connector}/actions/{action}, /api/connectors/notion/actions/post-search",
        "GET, /api/decision, /api/decision",
        "GET, /api/decision, /api/decision?policy=latest&connector=slack",
        "GET, /api/users, /api/users",
        "GET, /api/users, /api/users?health=needs_reconnect&checkedBefore=2026-01-02T03:04:05Z&limit=5",
        "GET, /api/audit, /api/audit?user=somebody",
        "GET, /api/tokens, /api/tokens?limit=3",
        "GET, /api/deliveries, /api/deliveries?state=waiting",
        "GET, /api/users/{user}/decision, /api/users/somebody/decision",
        "GET, /api/users/{user}/connections, /api/users/somebody/connections?probe=1",
        "PUT, /api/users/{user}/pin, /api/users/somebody/pin",
        "DELETE, /api/users/{user}/pin, /api/users/somebody/pin",
        "POST, /api/users/{user}/oauth/initiate, /api/users/somebody/oauth/initiate",
        "GET, /api/users/{user}/attempts/{id}, /api/users/somebody/attempts/abcdefghjkmnpqrstuvw",
        "POST, /api/users/{user}/actions/{connector}/{action}, /api/users/somebody/actions/notion/post-search",
        "GET, /api/users, /api/users?connector=slack&depth=probes",
        "GET, /api/twins, /api/twins?connector=slack",
        "POST, /api/prune/plan, /api/prune/plan",
        "POST, /api/actions/{connector}/{action}, /api/actions/notion/post-search",
        "POST, /api/oauth/initiate, /api/oauth/initiate",
        "GET, /api/attempts, /api/attempts",
        "GET, /api/attempts/{id}, /api/attempts/abcdefghjkmnpqrstuvw",
        "DELETE, /api/attempts/{id}, /api/attempts/abcdefghjkmnpqrstuvw",
        "PUT, /api/pin, /api/pin",
        "DELETE, /api/pin, /api/pin",
        "GET, /health/live, /health/live",
        "GET, /health/ready, /health/ready",
        "GET, /openapi.json, /openapi.json",
        "GET, /schemas, /schemas",
        "GET, /schemas/{name}, /schemas/Decision.json"
    })
    void answers_are_as_described(String method, String described, String path) {
        web.core().connecting().hasAttempt(new AttemptState.Open());
        HttpResponse<String> response = web.send(web.json(method, path, "{}"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(problems(method, described, response)).isEmpty();
    }

    @Test
    void what_works_for_another_owner_is_as_described() {
        FoundElsewhere found = new FoundElsewhere(
                Owner.of(new UserId("68c300000000000000000001")),
                Samples.entry(Samples.NEWEST, Samples.NOTION, false).with(ownedByTheKey()));
        web.core()
                .decides(policy ->
                        Samples.nothing(policy.label()).elsewhere(Optional.of(found), Optional.of(found.told())));
        web.core().owners.overview = new OwnerOverview(
                List.of(
                        new OwnerEntry(Owner.key(), Optional.empty(), true, OptionalInt.empty(), Optional.empty()),
                        new OwnerEntry(
                                found.owner(),
                                Optional.of("Ann"),
                                false,
                                OptionalInt.of(3),
                                Optional.of(found.entry()))),
                false,
                1,
                List.of("a note"));

        HttpResponse<String> decision = web.get("/api/decision");
        assertThat(problems("GET", "/api/decision", decision)).isEmpty();
        assertThat(RunningWeb.read(decision).path("elsewhere").path("setting").textValue())
                .isEqualTo("ALLOY_USER_ID=68c300000000000000000001");
        assertThat(RunningWeb.read(decision)
                        .path("elsewhere")
                        .path("connection")
                        .path("health")
                        .path("stateThere")
                        .textValue())
                .isEqualTo("WORKING");
        HttpResponse<String> users = web.get("/api/users?depth=probes&connector=slack");
        assertThat(problems("GET", "/api/users", users)).isEmpty();
        assertThat(web.core().owners.asked).containsExactly("slack PROBES");
        assertThat(RunningWeb.read(users).findValuesAsText("setting"))
                .containsExactly("ALLOY_USER_ID=", "ALLOY_USER_ID=68c300000000000000000001");
    }

    private static Health ownedByTheKey() {
        return new Health(
                HealthState.WRONG_OWNER,
                "post-search as user 1: credential not found",
                Optional.of("it belongs to the API key's own user, not to user 1"),
                OptionalInt.empty(),
                Duration.ofMillis(8),
                Samples.NOW,
                Optional.of("set ALLOY_USER_ID="),
                Optional.of(new Health.Belonging(Owner.key(), HealthState.WORKING)));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/connections, /api/connections?connector=slakc, 404",
        "GET, /api/connections, /api/connections?probe=perhaps, 400",
        "GET, /api/connections/{id}, /api/connections/x, 400",
        "GET, /api/connections/{id}, /api/connections/6910029dd6d6670fb1742f05, 404",
        "POST, /api/connections/{id}/verify, /api/connections/x/verify, 400",
        "POST, /api/connections/{id}/retire, /api/connections/x/retire, 400",
        "GET, /api/decision, /api/decision?policy=newest, 400",
        "GET, /api/users, /api/users?depth=all, 400",
        "GET, /api/users, /api/users?depth=counts&connector=slakc, 404",
        "GET, /api/twins, /api/twins?connector=slakc, 404",
        "POST, /api/connections/{id}/protect, /api/connections/x/protect, 400",
        "PUT, /api/aliases/{name}, /api/aliases/prod, 400",
        "DELETE, /api/aliases/{name}, /api/aliases/nobody, 404",
        "POST, /api/prune/retire, /api/prune/retire, 400",
        "GET, /api/connectors/{connector}/ways, /api/connectors/slakc/ways, 404",
        "GET, /api/connectors/{connector}/actions, /api/connectors/slakc/actions, 404",
        "GET, /api/connectors/{connector}/actions/{action}, /api/connectors/notion/actions/nothing, 404",
        "POST, /api/prune/plan, /api/prune/plan, 400",
        "POST, /api/prune/apply, /api/prune/apply, 400",
        "POST, /api/actions/{connector}/{action}, /api/actions/notion/post-search, 400",
        "POST, /api/oauth/initiate, /api/oauth/initiate, 400",
        "GET, /api/attempts/{id}, /api/attempts/x, 404",
        "GET, /api/attempts/{id}, /api/attempts/zzzzzzzzzzzzzzzzzzzz, 404",
        "DELETE, /api/attempts/{id}, /api/attempts/x, 404",
        "DELETE, /api/attempts/{id}, /api/attempts/zzzzzzzzzzzzzzzzzzzz, 404",
        "PUT, /api/pin, /api/pin, 400",
        "DELETE, /api/pin, /api/pin?connector=slakc, 404"
    })
    void refusals_are_as_described(String method, String described, String path, int status) {
        HttpResponse<String> response = web.send(web.json(method, path, "[]"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(problems(method, described, response)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RATE_LIMITED, 503", "KEY_REFUSED, 401", "KEY_FORBIDDEN, 403", "NOT_FOUND, 503"})
    void failures_of_alloy_are_as_described(RemoteServiceException.Kind kind, int status) {
        web.core().failsWith(new RemoteServiceException(kind, "tried to list but failed"));

        for (String path : List.of("/api/connections", "/api/decision", "/api/connectors")) {
            HttpResponse<String> response = web.get(path);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(problems("GET", path, response)).isEmpty();
        }
    }

    @Test
    void invalid_settings_are_as_described() {
        web.cannotBeOpened(new InvalidSettingsException(List.of("ALLOY_BASE_URL in .env:3 is no URL")));

        HttpResponse<String> check = web.get("/api/config/check");
        HttpResponse<String> ready = web.get("/health/ready");

        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(problems("GET", "/api/config/check", check)).isEmpty();
        assertThat(problems("GET", "/health/ready", ready)).isEmpty();
    }

    @Test
    void the_schemas_would_notice_a_missing_and_a_surplus_field() {
        ObjectNode decision = (ObjectNode) RunningWeb.read(web.get("/api/decision"));
        JsonNode schema = document().at("/components/schemas/Decision");

        assertThat(problems(schema, decision.deepCopy().without("reason"))).hasSize(1);
        assertThat(problems(schema, decision.deepCopy().put("success", true))).hasSize(1);
    }

    @Test
    void every_code_that_can_be_answered_is_described() {
        List<String> codes = new ArrayList<>();
        document().at("/components/schemas/Problem/properties/code/enum").forEach(code -> codes.add(code.textValue()));

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(NOT_OVER_HTTP).stream()
                        .map(ErrorCode::name)
                        .toList());
    }

    @Test
    void every_operation_says_whether_it_needs_the_token() {
        List<String> open = new ArrayList<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode security = operation.getValue().path("security");
                    assertThat(security.isArray()).as(path.getKey()).isTrue();
                    if (security.isEmpty()) {
                        open.add(path.getKey());
                    } else {
                        assertThat(security.get(0).has("accessToken"))
                                .as(path.getKey())
                                .isTrue();
                        assertThat(operation.getValue().get("responses").has("401"))
                                .as(path.getKey())
                                .isTrue();
                    }
                }));
        List<String> routed = web.openPaths().stream()
                .filter(path -> !path.startsWith("/assets"))
                .toList();

        assertThat(open).containsOnlyOnceElementsOf(List.of("/health/live", "/oauth/callback", "/sign-out"));
        assertThat(new HashSet<>(open)).containsExactlyInAnyOrderElementsOf(routed);
    }

    /** The pages without which the rest cannot be understood. */
    private static List<Route> forBrowsers() {
        Action none = request -> {
            throw new IllegalStateException("not asked");
        };
        return List.of(
                Route.get("/oauth/callback", none),
                Route.get("/oauth/callback/{id}", none),
                Route.get("/oauth/callback/{id}/back", none),
                Route.get("/enter", none),
                Route.get("/sign-in", none),
                Route.form("/sign-in", none),
                Route.form("/sign-out", none));
    }

    @Test
    void the_document_carries_the_version_of_the_program() {
        assertThat(document().at("/info/version").textValue()).isEqualTo(RunningWeb.VERSION);
    }

    private String id(String path) {
        if (path.contains("/deliveries/")) {
            return parked();
        }
        if (path.contains("/tokens/")) {
            TokenRequest wanted = new TokenRequest("", Scope.READ, Optional.empty(), Optional.empty());
            return web.users().access().grant(wanted, "a test").granted().id();
        }
        return path.contains("/attempts") ? CannedConnecting.ID.value() : Samples.NEWEST.value();
    }

    private String parked() {
        web.users()
                .deliveries
                .add(new UserEvent(
                        Kind.RECOVERED,
                        new UserId("somebody"),
                        Samples.NOW,
                        Optional.empty(),
                        Optional.of(Samples.NEWEST),
                        Optional.empty(),
                        "WORKING"));
        Delivery due = web.users().deliveries.take(1, Samples.NOW, Samples.NOW).get(0);
        web.users().deliveries.park(due, "it answered 503", Samples.NOW);
        return due.id();
    }

    private static String body(String path) {
        if (path.equals("/api/aliases/{name}")) {
            return "{\"id\":\"" + Samples.NEWEST + "\"}";
        }
        if (path.equals("/api/tokens")) {
            return "{\"scope\":\"connect\",\"user\":\"one\"}";
        }
        if (path.equals("/api/decisions")) {
            return "{\"users\":[\"one\",\"two\"]}";
        }
        return path.matches("/api/prune/(apply|retire)") ? Samples.AGREED_PLAN : "{}";
    }

    private static String placed(String path) {
        return path.replace("/schemas/{name}", "/schemas/Decision.json")
                .replace("{id}", Samples.NEWEST.value())
                .replace("{connector}", "notion")
                .replace("{name}", "prod")
                .replace("{user}", "somebody")
                .replace("{action}", "post-search");
    }

    private List<String> described() {
        List<String> operations = new ArrayList<>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    private JsonNode document() {
        HttpRequest.Builder request = web.to("/openapi.json");
        return RunningWeb.read(web.send(request));
    }

    private List<String> problems(String method, String path, HttpResponse<String> response) {
        JsonNode described = document()
                .get("paths")
                .get(path)
                .get(method.toLowerCase(Locale.ROOT))
                .get("responses")
                .path(String.valueOf(response.statusCode()));
        assertThat(described.isMissingNode()).as("status described").isFalse();
        JsonNode target = described.has("$ref")
                ? document().at(described.get("$ref").textValue().substring(1))
                : described;
        String type = response.headers().firstValue("Content-Type").orElse("none");
        assertThat(target.get("content").has(type)).as(type).isTrue();
        return problems(target.get("content").get(type).get("schema"), RunningWeb.read(response));
    }

    private List<String> problems(JsonNode schema, JsonNode body) {
        ObjectNode self = schema.deepCopy();
        self.set("components", document().get("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(self)
                .validate(body.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
