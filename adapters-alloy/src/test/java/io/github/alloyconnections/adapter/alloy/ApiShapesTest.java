package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.alloy.wire.AssumedShape;
import io.github.alloyconnections.adapter.alloy.wire.BoundedJson;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Compared;
import io.github.alloyconnections.domain.diagnosis.ConformanceReport.Result;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shapes of answers are compared with, and that a report shows nothing but names and types. */
class ApiShapesTest extends AlloyTest {

    private static final String CONNECTOR = "GET /connectors/{connector}";
    private static final Map<String, String> FILES = Map.of(
            "connectors", "GET /connectors",
            "resources", CONNECTOR + "/resources",
            "action", CONNECTOR + "/actions/{action}",
            "metadata", CONNECTOR + "/credentials/metadata",
            "credentials-of-connector", CONNECTOR + "/credentials",
            "credentials-of-user", "GET /users/{user}/credentials",
            "users", "GET /users");

    static Stream<Published> published() {
        return FILES.keySet().stream()
                .sorted()
                .flatMap(call -> Published.of(call).stream())
                .filter(one -> one.status() == 200)
                .filter(one -> !one.content().path("sureness").asText().equals("low"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published")
    void what_is_published_is_what_is_assumed(Published answer) throws IOException {
        AssumedShape shape = new AssumedShape(name -> false);

        shape.compare(answer.answer(), assumed().path(FILES.get(answer.call())));

        assertThat(shape.unknown()).isEmpty();
        assertThat(shape.missing()).isEmpty();
        assertThat(shape.types()).isEmpty();
    }

    @Test
    void a_server_as_published_has_nothing_to_report() {
        asPublished();

        ConformanceReport report = report();

        assertThat(report.calls()).hasSize(8);
        assertThat(report.count(Result.AS_ASSUMED)).isEqualTo(8);
        assertThat(alloy.asked())
                .hasSize(8)
                .allSatisfy(asked -> assertThat(asked.method()).isEqualTo("GET"));
    }

    @Test
    void without_a_user_no_users_list_is_asked_for() {
        asPublished();

        assertThat(adapters().shapes().compare(NOTION, Owner.key()).calls())
                .extracting(Compared::call)
                .hasSize(7)
                .doesNotContain("GET /users/{user}/credentials");
    }

    @Test
    void fields_that_are_new_missing_or_of_another_type_are_named() {
        asPublished();
        alloy.on(
                NOTION_LIST,
                "{\"credentials\":[{\"credentialId\":7,\"type\":\"x\",\"createdAt\":\"x\",\"status\":\"canary\"}],\"total\":1}");

        Compared list = found(CONNECTOR + "/credentials");

        assertThat(list.result()).isEqualTo(Result.DIFFERS);
        assertThat(list.types()).containsExactly("credentials[].credentialId: number, assumed string");
        assertThat(list.missing()).containsExactly("credentials[].updatedAt");
        assertThat(list.unknown()).containsExactlyInAnyOrder("credentials[].status: string", "total: number");
    }

    @Test
    void no_value_and_no_name_that_may_be_one_is_shown() {
        asPublished();
        alloy.on(
                USER_LIST,
                "{\"data\":[{\"credentialId\":\"canary-id\",\"type\":\"canary\",\"name\":\"Canary\",\"createdAt\":\"canary\","
                        + "\"updatedAt\":\"canary\",\"69110206d6d6670fb17451f8\":1,\"canary@example.com\":1,"
                        + "\"Canary Person\":1,\"Canary\":1,\"\\u001b[31mcanary\":1,\"sk-canary-123456\":1,\"planted-key\":1,"
                        + "\"canary.canary.canary\":{\"canary\":1}}],\"canary/1\":2}");
        alloy.on("GET /connectors/notion", "{\"canary@example.com\":1,\"id\":\"canary\"}");

        ConformanceReport report = report();

        assertThat(report.toString()).doesNotContainIgnoringCase("canary").doesNotContain("69110206", KEY, "planted");
        assertThat(found("GET /users/{user}/credentials").unknown())
                .containsExactlyInAnyOrder("data[].*: number", "data[].*: object", "*: number");
        assertThat(found(CONNECTOR).unknown()).containsExactlyInAnyOrder("*: number", "id: string");
    }

    @Test
    void an_empty_list_is_not_taken_for_a_comparison() {
        asPublished();
        alloy.on(NOTION_LIST, "{\"credentials\":[]}");

        Compared list = found(CONNECTOR + "/credentials");
        assertThat(list.result()).isEqualTo(Result.AS_ASSUMED);
        assertThat(list.trouble()).contains("an empty list: nothing was compared");
        assertThat(found("GET /users").trouble()).isEmpty();
    }

    @Test
    void where_nobody_answers_no_second_question_is_asked() {
        AlloyAdapters nowhere = adapters(settings(URI.create("http://127.0.0.1:1")));

        assertThat(catchThrowableOfType(
                                RemoteServiceException.class,
                                () -> nowhere.shapes().compare(NOTION, USER))
                        .kind())
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void a_map_from_names_to_things_is_not_listed() {
        asPublished();
        String many = Stream.iterate("a", name -> name + "a")
                .limit(20)
                .map(name -> "\"" + name + "\":1")
                .collect(java.util.stream.Collectors.joining(","));
        alloy.on("GET /users", "{\"data\":[]," + many + "}");

        assertThat(found("GET /users").unknown()).containsExactly("*: many names");
    }

    @ParameterizedTest
    @CsvSource({
        "404, DIFFERS, not found",
        "403, DIFFERS, 'refused, although the key is fine'",
        "500, NOT_ASKED, not answered: try again later",
        "429, NOT_ASKED, too many calls: try again later"
    })
    void an_answer_that_does_not_come_is_told_in_our_own_words(int status, Result result, String trouble) {
        asPublished();
        alloy.on("GET /users", StubAlloy.json(status, "{\"message\":\"canary\"}"));

        Compared users = found("GET /users");
        assertThat(users.result()).isEqualTo(result);
        assertThat(users.trouble()).contains(trouble);
    }

    @ParameterizedTest
    @CsvSource({"401, KEY_REFUSED", "403, KEY_FORBIDDEN", "404, WRONG_ADDRESS"})
    void where_nothing_can_be_asked_there_is_no_report(int status, Kind kind) {
        alloy.on(
                "GET /connectors",
                StubAlloy.json(status, status == 404 ? "{\"errorHtml\":\"x\"}" : "{\"message\":\"no\"}"));

        assertThat(catchThrowableOfType(RemoteServiceException.class, this::report)
                        .kind())
                .isEqualTo(kind);
    }

    private Compared found(String call) {
        return report().calls().stream()
                .filter(one -> one.call().equals(call))
                .findFirst()
                .orElseThrow();
    }

    private ConformanceReport report() {
        return adapters().shapes().compare(NOTION, USER);
    }

    private void asPublished() {
        alloy.on("GET /connectors", file("connectors", "published"))
                .on("GET /connectors/notion/resources", file("resources", "published"))
                .on("GET /connectors/notion/actions/listContacts", file("action", "with-sample"))
                .on("GET /connectors/notion/credentials/metadata", file("metadata", "current"))
                .on(NOTION_LIST, file("credentials-of-connector", "published"))
                .on(USER_LIST, file("credentials-of-user", "data"))
                .on("GET /users", file("users", "published"));
    }

    private static StubAlloy.Answer file(String call, String variant) {
        return Published.of(call).stream()
                .filter(one -> one.variant().equals(variant))
                .findFirst()
                .orElseThrow()
                .toBeSent();
    }

    private static JsonNode assumed() throws IOException {
        return BoundedJson.mapper()
                .readTree(Objects.requireNonNull(ApiShapesTest.class.getResourceAsStream("shapes.json")));
    }
}
