package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.StubAlloy.Answer;
import io.github.alloyconnections.adapter.alloy.StubAlloy.Asked;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.testing.Scene;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plays every scene on the wire, in hand-written answers of Alloy. */
final class StubScenes {

    private static final String USER = "690f5c1ed6d6670fb1740e5a";
    private static final String USER_LIST = "GET /users/" + USER + "/credentials";
    private static final String KEY_LIST = "GET /connectors/notion/credentials";
    private static final String CATALOGUE = "GET /connectors";
    private static final String ACTIONS = "POST /connectors/notion/actions/";
    private static final String ROWS_OF_SEED =
            Seed.all().stream().map(StubScenes::row).collect(Collectors.joining(","));

    private static final String FOUND =
            "{\"executionId\":\"e\",\"status\":\"success\",\"responseData\":{\"object\":\"list\",\"results\":[{}]}}";
    private static final String ME =
            "{\"executionId\":\"e\",\"status\":\"success\",\"responseData\":{\"object\":\"user\",\"type\":\"bot\"}}";
    private static final String NOT_FOUND =
            "{\"error\":{\"code\":\"INVALID_INPUT\",\"message\":\"Credential not found\"}}";

    private static final String DESCRIBE_NOTION = "GET /connectors/notion/credentials/metadata";
    private static final String CONNECT_NOTION = "POST /connectors/notion/credentials";

    private final StubAlloy alloy;

    StubScenes(StubAlloy alloy) {
        this.alloy = alloy;
    }

    void play(Scene scene) {
        switch (scene) {
            case SEED -> world(ROWS_OF_SEED, "", StubScenes::working);
            case EMPTY -> world("", "", asked -> missing());
            case KEY_OWNER -> world("", ROWS_OF_SEED, asked -> ofUser(asked) ? missing() : StubAlloy.json(200, FOUND));
            case WRONG_OWNER ->
                world(ROWS_OF_SEED, "", asked -> ofUser(asked) ? missing() : StubAlloy.json(200, FOUND));
            case UNLISTED ->
                world(
                        ROWS_OF_SEED,
                        "",
                        asked -> asked.body().contains(Seed.UNLISTED.value()) ? StubAlloy.json(200, FOUND) : missing());
            case DEAD_NEWEST ->
                world(
                        ROWS_OF_SEED,
                        "",
                        asked -> asked.body().contains(Seed.id(11).value())
                                ? notion(401, "unauthorized")
                                : StubAlloy.json(200, FOUND));
            case ALL_DEAD -> world(ROWS_OF_SEED, "", StubScenes::dead);
            case LIMITED -> world(ROWS_OF_SEED, "", asked -> notion(403, "restricted_resource"));
            case MIXED -> mixed();
            default -> everywhere(scene);
        }
    }

    private void world(String userRows, String keyRows, Function<Asked, Answer> execute) {
        alloy.on(USER_LIST, "{\"data\":[" + userRows + "]}");
        alloy.on(KEY_LIST, "{\"credentials\":[" + keyRows + "]}");
        alloy.on(CATALOGUE, """
                {"connectors":[{"id":"notion","name":"Notion","category":["Docs"]},
                {"id":"slack","name":"Slack"},{"id":"zohoCRM","name":"Zoho CRM"}]}""");
        alloy.deciding(ACTIONS + "post-search/execute", execute);
        connecting();
        // Writing would succeed, if anybody tried.
        for (String action : List.of("get-self", "post-page", "deleteDatabase", "patch-page")) {
            alloy.on(ACTIONS + action + "/execute", ME);
        }
        alloy.on(
                ACTIONS + "get-nothing-of-that-name/execute",
                StubAlloy.json(404, "{\"error\":{\"message\":\"Action 'get-nothing-of-that-name' not found\"}}"));
    }

    private void connecting() {
        alloy.on(DESCRIBE_NOTION, PublishedWays.answer(PublishedWays.oauth("")));
        alloy.on(
                "GET /connectors/shopify/credentials/metadata",
                PublishedWays.answer(
                        PublishedWays.oauth(PublishedWays.data("'shopName':{'type':'string'}", "'shopName'"))));
        alloy.on(
                "GET /connectors/twilio/credentials/metadata",
                PublishedWays.answer(PublishedWays.keyed(
                        "k7_basic",
                        PublishedWays.data(
                                "'username':{'type':'string'},'password':{'type':'string'}",
                                "'username','password'"))));
        String page = "{\"oauthUrl\":\"https://api.runalloy.com/authorize?token=planted-token-";
        alloy.on(CONNECT_NOTION, StubAlloy.json(200, page + "1\"}"), StubAlloy.json(201, page + "2\"}"));
        alloy.on(
                "POST /connectors/twilio/credentials",
                StubAlloy.json(201, "{\"credentialId\":\"6911a9905a9db0c0de000101\"}"));
    }

    private void mixed() {
        String rows = String.join(
                ",",
                "{\"credentialId\":\"6911a9905a9db0c0de000101\",\"type\":\"notion-oauth2\","
                        + "\"createdAt\":\"2025-11-10T09:00:00.000Z\"}",
                "{\"_id\":{\"$oid\":\"6911a9905a9db0c0de000102\"},\"type\":\"Notion-OAuth2\"}",
                "{\"credentialId\":\"6911a9905a9db0c0de000101\",\"type\":\"notion-oauth2\"}",
                "{\"id\":\"69119b8a5a9db0c0de000301\",\"type\":\"slack-oauth2\"}",
                "{\"connectionId\":\"69119baf5a9db0c0de00030b\",\"connectorId\":\"twilio\"}",
                "{\"credentialId\":\"69119baf5a9db0c0de00030c\"}",
                "{\"type\":\"notion-oauth2\"},{\"credentialId\":null},{\"credentialId\":\"short\"},7");
        world(rows, "", asked -> missing());
    }

    /** On a bad day the same comes back, whatever is asked. */
    private void everywhere(Scene scene) {
        Answer answer = switch (scene) {
            case RATE_LIMITED -> StubAlloy.json(429, "{\"message\":\"Too many requests\"}", "Retry-After", "30");
            case OUTAGE -> StubAlloy.html(502, "<html><h1>502 Bad Gateway</h1></html>");
            case GARBAGE -> StubAlloy.json(200, "{\"unexpected\":{\"shape\":true}}");
            default -> StubAlloy.json(401, "{\"message\":\"Unauthorized, Wrong API Key\"}");
        };
        List.of(USER_LIST, KEY_LIST, CATALOGUE, ACTIONS + "post-search/execute", DESCRIBE_NOTION, CONNECT_NOTION)
                .forEach(call -> alloy.on(call, answer));
    }

    private static Answer working(Asked asked) {
        boolean known = Seed.all().stream()
                .anyMatch(one -> asked.body().contains(one.id().value()));
        return known && ofUser(asked) ? StubAlloy.json(200, FOUND) : missing();
    }

    private static Answer dead(Asked asked) {
        int number = 1;
        while (!asked.body().contains(Seed.id(number).value())) {
            number++;
        }
        return switch (number % 4) {
            case 2 -> notion(401, "unauthorized");
            case 0 -> StubAlloy.json(401, "{\"error\":{\"message\":\"The connected account refused\"}}");
            default -> missing();
        };
    }

    private static boolean ofUser(Asked asked) {
        return asked.header("x-alloy-userid").equals(List.of(USER));
    }

    private static Answer missing() {
        return StubAlloy.json(400, NOT_FOUND);
    }

    /** Alloy answers 200; the error is Notion's own, inside. */
    private static Answer notion(int status, String code) {
        return StubAlloy.json(
                200,
                "{\"executionId\":\"e\",\"responseData\":{\"object\":\"error\",\"status\":" + status + ",\"code\":\""
                        + code + "\",\"message\":\"No\"}}");
    }

    private static String row(Connection connection) {
        return "{\"credentialId\":\"" + connection.id() + "\",\"type\":\"notion-oauth2\",\"name\":\""
                + connection.name().orElseThrow() + "\",\"createdAt\":\"" + connection.createdAt()
                + "\",\"updatedAt\":\"" + connection.updatedAt().orElseThrow() + "\"}";
    }
}
