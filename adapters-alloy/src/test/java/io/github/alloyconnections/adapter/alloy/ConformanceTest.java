package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.ActionDescription;
import io.github.alloyconnections.domain.action.ActionSummary;
import io.github.alloyconnections.domain.action.ActionTarget;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.Listing;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.health.ProbeOutcome;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The adapter against answers exactly as they are published: every file of the conformance set, in every variant. */
class ConformanceTest extends AlloyTest {

    private static final String DELETE = "DELETE /users/66f000000000000000000001/credentials/" + ID;
    private static final String CATALOGUE =
            "{\"connectors\":[{\"id\":\"notion\",\"name\":\"Notion\"},{\"id\":\"freshdesk\",\"name\":\"Freshdesk\"},"
                    + "{\"id\":\"shopify\",\"name\":\"Shopify\"}]}";

    /** How one call is asked for, and how what comes of it is written down. */
    private record Question(String request, Function<AlloyAdapters, String> asked) {}

    private static final Map<String, Question> QUESTIONS = Map.ofEntries(
            Map.entry("credentials-of-user", new Question(USER_LIST, ConformanceTest::ofUser)),
            // The client does not make this call; its rows are read all the same.
            Map.entry("credentials-of-user-bare-types", new Question(USER_LIST, ConformanceTest::ofUser)),
            Map.entry(
                    "credentials-of-connector",
                    new Question(
                            NOTION_LIST, adapters -> rows(adapters.directory().list(NOTION, Owner.key())))),
            Map.entry("connectors", new Question("GET /connectors", ConformanceTest::connectors)),
            Map.entry("errors", new Question("GET /connectors", ConformanceTest::connectors)),
            Map.entry("resources", new Question("GET /connectors/notion/resources", ConformanceTest::actions)),
            Map.entry(
                    "action", new Question("GET /connectors/notion/actions/listContacts", ConformanceTest::described)),
            Map.entry(
                    "execute",
                    new Question(
                            SEARCH, adapters -> words(adapters.probe().probe(ID, NOTION, USER, Optional.empty())))),
            Map.entry(
                    "delete",
                    new Question(DELETE, adapters -> words(adapters.removal().remove(ID, NOTION, USER)))));

    static Stream<Published> answers() {
        return Published.all().stream().filter(one -> QUESTIONS.containsKey(one.call()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void each_published_answer_is_read_as_it_is_meant(Published answer) {
        Question question = Objects.requireNonNull(QUESTIONS.get(answer.call()));
        alloy.on("GET /connectors", CATALOGUE)
                .on(NOTION_LIST, StubAlloy.json(401, "{\"message\":\"no\"}"))
                .on("GET /connectors/freshdesk/credentials", StubAlloy.json(401, "{\"message\":\"no\"}"))
                .on("GET /connectors/shopify/credentials", StubAlloy.json(401, "{\"message\":\"no\"}"))
                .on(question.request(), answer.toBeSent());

        assertThat(said(question)).isEqualTo(answer.means());
    }

    @Test
    void each_answer_says_where_it_is_from_and_how_sure_it_is() {
        assertThat(Published.all())
                .hasSizeGreaterThan(70)
                .allSatisfy(one -> assertThat(one.content().path("source").asText())
                        .as(one.toString())
                        .isNotBlank())
                .allSatisfy(one -> assertThat(one.content().path("sureness").asText())
                        .as(one.toString())
                        .isIn("doc", "obs", "inf", "low"));
    }

    @Test
    void no_file_lies_there_unused() {
        assertThat(Published.all())
                .extracting(Published::call)
                .allSatisfy(call -> assertThat(QUESTIONS.containsKey(call)
                                || ConformingConnectTest.CALLS.contains(call)
                                || SandboxShapeTest.CALLS.contains(call))
                        .as(call)
                        .isTrue());
    }

    private String said(Question question) {
        try {
            return question.asked().apply(adapters());
        } catch (RemoteServiceException e) {
            // That both lists are refused while the key is fine is told apart elsewhere.
            boolean both = String.valueOf(e.getMessage()).contains("the key itself is fine");
            return both ? "KEY_REFUSED" : e.kind().name();
        }
    }

    private static String ofUser(AlloyAdapters adapters) {
        return rows(adapters.directory().listAll(USER));
    }

    private static String rows(Listing listing) {
        assertThat(listing.skipped()).isZero();
        return listing.connections().stream().map(ConformanceTest::row).collect(Collectors.joining("; "));
    }

    private static String row(Connection row) {
        return String.join(
                " ",
                row.id().value(),
                row.connector().orElseThrow().value(),
                row.createdAt().toString(),
                row.created().source().name().toLowerCase(java.util.Locale.ROOT));
    }

    private static String connectors(AlloyAdapters adapters) {
        return adapters.catalog().connectors().stream()
                .map(ConformanceTest::connector)
                .collect(Collectors.joining("; "));
    }

    private static String connector(Connector connector) {
        return connector.id() + "=" + connector.name() + " " + String.join(",", connector.categories());
    }

    private static String actions(AlloyAdapters adapters) {
        List<ActionSummary> actions = adapters.actions().actions(NOTION, USER);
        return actions.stream()
                .map(action -> action.id() + "=" + action.name().orElseThrow())
                .collect(Collectors.joining("; "));
    }

    private static String described(AlloyAdapters adapters) {
        ActionDescription description = adapters.actions()
                .describe(new ActionTarget(NOTION, new ActionId("listContacts")), USER)
                .orElseThrow();
        String parameters = description.parameters().stream()
                .map(parameter -> parameter.name())
                .collect(Collectors.joining(","));
        return description.summary().name().orElseThrow() + ": "
                + description.summary().method().orElseThrow() + " "
                + description.path().orElseThrow() + " " + parameters
                + (description.body().isPresent() ? " with a body" : "");
    }

    private static String words(ProbeOutcome outcome) {
        return outcome.accept(new Words());
    }

    private static String words(RemovalOutcome outcome) {
        return outcome.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** What a probe brought back, in as many words as the table has. */
    private static final class Words implements ProbeOutcome.Visitor<String> {
        @Override
        public String answered(ProbeOutcome.Answered answered) {
            return "answered " + answered.count().orElse(-1);
        }

        @Override
        public String providerError(ProbeOutcome.ProviderError error) {
            return "provider error " + error.code();
        }

        @Override
        public String accessDenied(ProbeOutcome.AccessDenied denied) {
            return "access denied " + denied.status();
        }

        @Override
        public String credentialNotFound(ProbeOutcome.CredentialNotFound missing) {
            return "credential not found";
        }

        @Override
        public String notProbeable(ProbeOutcome.NotProbeable unprobed) {
            return "not probeable";
        }

        @Override
        public String inconclusive(ProbeOutcome.Inconclusive open) {
            return "inconclusive " + open.cause();
        }
    }
}
