package io.github.alloyconnections.app.faults;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a healthy Alloy says, in the shapes of its published pages: three Notion connections of one user, all of which work. */
final class PublishedAnswers {

    static final String NEWEST = "65a000000000000000000003";
    static final String MIDDLE = "65a000000000000000000002";
    static final String OLDEST = "65a000000000000000000001";
    static final String PAGE = "65a0000000000000000000aa65a000aa";
    /** What only whoever began the attempt may be told. */
    static final String CONSENT_TOKEN = "canary-consent-token-5d1f";

    private static final String ROW =
            "{\"credentialId\":\"%s\",\"type\":\"notion-oauth2\",\"name\":\"Somebody's Notion%s\","
                    + "\"createdAt\":\"2024-01-0%dT00:00:00.000Z\",\"updatedAt\":\"2024-01-0%dT00:00:00.000Z\"}";
    private static final String PAGE_OBJECT = "{\"object\":\"page\",\"id\":\"" + PAGE
            + "\",\"url\":\"https://www.notion.so/"
            + PAGE + "\",\"properties\":{\"title\":{\"id\":\"title\",\"type\":\"title\",\"title\":[{\"type\":\"text\","
            + "\"plain_text\":\"A page\",\"text\":{\"content\":\"A page\"}}]}}}";

    private final Set<String> deleted = ConcurrentHashMap.newKeySet();

    /** The body of the answer to a request, which is carried out by that. */
    String to(String method, String path) {
        Endpoint endpoint = Endpoint.of(method, path);
        return switch (endpoint) {
            case LIST, OWN_LIST -> "{\"data\":[" + rows() + "]}";
            case CATALOGUE ->
                "{\"connectors\":[" + connector("notion", "Notion") + "," + connector("slack", "Slack") + ","
                        + connector("trello", "Trello") + "]}";
            case RESOURCES ->
                "{\"resources\":[{\"name\":\"pages\",\"description\":\"Pages\",\"actions\":["
                        + "{\"id\":\"post-search\",\"name\":\"Search\",\"description\":\"Searches\"},"
                        + "{\"id\":\"post-page\",\"name\":\"Create a page\",\"description\":\"Makes a page\"}]}]}";
            case DETAILS -> details(path.substring(path.lastIndexOf('/') + 1));
            case WAYS -> path.contains("/trello/") ? BY_KEY : BY_CONSENT;
            case BEGIN -> path.contains("/trello/") ? "{\"credentialId\":\"" + MIDDLE + "\"}" : consent();
            case SEARCH ->
                "{\"responseData\":{\"object\":\"list\",\"results\":[" + PAGE_OBJECT + "],\"has_more\":false}}";
            case IDENTITY ->
                "{\"responseData\":{\"object\":\"user\",\"id\":\"b0\",\"type\":\"bot\",\"bot\":"
                        + "{\"workspace_id\":\"w1\",\"workspace_name\":\"Somebody's\"}}}";
            case READ ->
                path.contains("get-block-children")
                        ? "{\"responseData\":{\"object\":\"list\",\"results\":[],\"has_more\":false}}"
                        : "{\"responseData\":" + PAGE_OBJECT + "}";
            case WRITE -> "{\"responseData\":" + PAGE_OBJECT + "}";
            case DELETE -> gone(path.substring(path.lastIndexOf('/') + 1));
            case USERS -> "{\"data\":[{\"userId\":\"" + FaultyAlloy.USER + "\",\"username\":\"somebody\"}]}";
            default -> "{\"message\":\"not here\"}";
        };
    }

    private String rows() {
        return Stream.of(
                        ROW.formatted(NEWEST, " (3)", 3, 3),
                        ROW.formatted(MIDDLE, " (2)", 2, 2),
                        ROW.formatted(OLDEST, "", 1, 1))
                .filter(row -> deleted.stream().noneMatch(row::contains))
                .collect(Collectors.joining(","));
    }

    private String gone(String id) {
        deleted.add(id);
        return "{\"success\":true}";
    }

    private static String connector(String id, String name) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + name + "\",\"group\":[\"output\"],\"category\":[\"work\"]}";
    }

    private static String details(String action) {
        return "{\"action\":{\"id\":\"" + action + "\",\"displayName\":\"" + action + "\",\"description\":\"Does it\","
                + "\"httpMethod\":\"post\",\"path\":\"/v1/pages\",\"parameters\":[],\"requestBody\":{\"type\":\"object\","
                + "\"properties\":{}},\"responses\":{\"200\":{\"description\":\"OK\"}}}}";
    }

    private static String consent() {
        return "{\"oauthUrl\":\"https://api.runalloy.com/api/strategy/connector/slack/authorize?userId=u&token="
                + CONSENT_TOKEN + "\"}";
    }

    private static final String BY_CONSENT =
            "{\"metadata\":[{\"authenticationType\":\"oauth2\",\"authConfigRequired\":false,"
                    + "\"inputSchema\":{\"type\":\"object\",\"properties\":{\"userId\":{\"type\":\"string\"},\"authenticationType\":"
                    + "{\"type\":\"string\",\"const\":\"oauth2\"},\"redirectUri\":{\"type\":\"string\",\"format\":\"uri\"}},"
                    + "\"required\":[\"userId\",\"authenticationType\",\"redirectUri\"]}}]}";
    private static final String BY_KEY =
            "{\"metadata\":[{\"authenticationType\":\"apiKey\",\"authConfigRequired\":false,"
                    + "\"inputSchema\":{\"type\":\"object\",\"properties\":{\"userId\":{\"type\":\"string\"},\"authenticationType\":"
                    + "{\"type\":\"string\",\"const\":\"apiKey\"},\"data\":{\"type\":\"object\",\"properties\":{\"apiKey\":"
                    + "{\"type\":\"string\",\"title\":\"API key\",\"format\":\"password\"}},\"required\":[\"apiKey\"]}},"
                    + "\"required\":[\"userId\",\"authenticationType\"]}}]}";
}
