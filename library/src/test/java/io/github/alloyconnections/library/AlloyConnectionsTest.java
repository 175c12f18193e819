package io.github.alloyconnections.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.notion.page.NotionPage;
import io.github.alloyconnections.notion.page.PageContent;
import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlloyConnectionsTest {

    private static final String LATEST = "69110206d6d6670fb17451f8";
    private static final String OLDER = "691100acd6d6670fb1745176";

    @TempDir
    Path folder;

    private final Sandbox sandbox = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()));

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void the_choice_is_explained_and_its_id_handed_out() {
        try (AlloyConnections alloy = open()) {
            assertThat(alloy.connectionId()).isEqualTo(LATEST);
            assertThat(alloy.decide().reason()).isEqualTo("the newest that works");
            assertThat(alloy.decide().candidates()).hasSize(11);
            assertThat(alloy.connections().entries()).hasSize(11);
            assertThat(alloy.verify(OLDER).state()).isEqualTo(HealthState.WORKING);
        }
    }

    @Test
    void the_policy_of_the_options_chooses_what_is_handed_out_and_called_through() {
        AlloyOptions options = inFolder().sandbox("seed").policy("name:*Notion (10)");
        try (AlloyConnections alloy = AlloyConnections.open(options)) {
            assertThat(alloy.connectionId()).isEqualTo(OLDER);
            assertThat(alloy.decide().policy()).isEqualTo("name:*Notion (10)");
            assertThat(alloy.decide("working").chosen().orElseThrow().id().value())
                    .isEqualTo(LATEST);
            assertThat(alloy.action("get-self").call().connectionId()).isEqualTo(OLDER);
            assertThat(alloy.action("get-self").through(LATEST).call().connectionId())
                    .isEqualTo(LATEST);
            assertThat(alloy.notion().create("By policy", "").title()).isEqualTo("By policy");
        }
        assertThat(code(() -> inFolder().policy("newest"))).isEqualTo("USAGE");
    }

    @Test
    void a_policy_that_finds_nothing_is_never_passed_over() {
        try (AlloyConnections alloy =
                AlloyConnections.open(inFolder().sandbox("seed").policy("name:Nobody's"))) {
            assertThat(code(alloy::connectionId)).isEqualTo("NOTHING_USABLE");
            assertThat(code(() -> alloy.action("get-self").call())).isEqualTo("NOTHING_USABLE");
            assertThat(code(() -> alloy.notion().search(""))).isEqualTo("NOTHING_USABLE");
        }
    }

    @Test
    void a_key_and_a_folder_are_given_by_hand() throws IOException {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve(".env"), "ALLOY_API_KEY=refused-key-00000000\nCONNECTION_ID=" + OLDER + "\n");
        AlloyOptions options = inFolder()
                .folder(project)
                .baseUrl(sandbox.baseUrl().toString())
                .user(sandbox.userId().orElseThrow());

        try (AlloyConnections refused = AlloyConnections.open(options);
                AlloyConnections alloy = AlloyConnections.open(options.apiKey(sandbox.apiKey()))) {
            assertThat(code(refused::connectionId)).isEqualTo("KEY_REFUSED");
            assertThat(alloy.connectionId()).isEqualTo(OLDER);
        }
        assertThat(code(() -> options.apiKey(""))).isEqualTo("USAGE");
    }

    @Test
    void what_is_opened_lazily_is_opened_by_the_first_question_and_once() {
        List<String> openings = new ArrayList<>();
        try (AlloyConnections alloy = AlloyConnections.lazily(() -> {
            openings.add("opened");
            return openings.size() == 1
                    ? inFolder().sandbox("no-such-preset")
                    : inFolder().sandbox("seed");
        })) {
            assertThat(openings).isEmpty();
            assertThat(code(alloy::connections)).isEqualTo("INVALID_SETTINGS");
            assertThat(alloy.connections().entries()).hasSize(11);
            assertThat(alloy.connectionId()).isEqualTo(LATEST);
            assertThat(openings).hasSize(2);
        }
    }

    @Test
    void after_its_end_it_answers_nothing() {
        AlloyConnections asked = open();
        assertThat(asked.connectionId()).isEqualTo(LATEST);
        AlloyConnections never = AlloyConnections.lazily(this::inFolder);
        asked.close();
        never.close();

        assertThat(code(asked::connectionId)).isEqualTo("USAGE");
        assertThat(code(never::connectionId)).isEqualTo("USAGE");
    }

    @Test
    void the_pin_of_the_project_s_file_is_used() throws Exception {
        Files.writeString(folder.resolve(".env"), "CONNECTION_ID=" + OLDER + "\n");

        try (AlloyConnections alloy = open()) {
            assertThat(alloy.connectionId()).isEqualTo(OLDER);
            assertThat(alloy.action("get-self").call().connectionId()).isEqualTo(OLDER);
        }
    }

    @Test
    void an_action_is_given_what_it_needs() {
        try (AlloyConnections alloy = open()) {
            Map<String, ?> titled = Map.of("title", List.of(Map.of("text", Map.of("content", "From Java"))));
            Answer made = alloy.action("post-page")
                    .body(Map.of("parent", Map.of("workspace", true), "properties", Map.of("title", titled)))
                    .through(OLDER)
                    .call();
            String id = made.result().text("id").orElseThrow();

            Answer read = alloy.action("retrieve-a-page").path("page_id", id).call();

            assertThat(made.connectionId()).isEqualTo(OLDER);
            assertThat(read.result().text("id")).contains(id);
            assertThat(read.json()).startsWith("{\"connector\":\"notion\",\"action\":\"retrieve-a-page\"");
        }
    }

    private static final String MARKDOWN =
            "# Head\n\n- **one** and [more](https://example.org)\n  - within\n    - deep\n\n"
                    + "| A | B |\n| --- | --- |\n| `1` | *2* |\n\n> quoted";

    @Test
    void notion_pages_are_made_read_renamed_and_archived() {
        try (AlloyConnections alloy = open()) {
            NotionPage made = alloy.notion().create("From Java", MARKDOWN);
            alloy.notion().rename(made.id(), "Renamed");
            PageContent read = alloy.notion().read(made.url().orElseThrow());
            alloy.notion().archive(made.id());

            assertThat(read.page().title()).isEqualTo("Renamed");
            assertThat(read.markdown()).isEqualTo(MARKDOWN);
            assertThat(alloy.notion().search("Renamed").pages()).isEmpty();
        }
    }

    @Test
    void failures_carry_the_published_code_and_what_to_do() {
        try (AlloyConnections alloy = open()) {
            assertThat(code(() -> alloy.action("post-page").body("{}").call())).isEqualTo("INVALID_INPUT");
            assertThat(code(() -> alloy.action("post-pag").call())).isEqualTo("UNKNOWN_ACTION");
            assertThat(code(() -> alloy.action("post-page").body("{"))).isEqualTo("USAGE");
            assertThat(code(() -> alloy.action("get-self").through("12"))).isEqualTo("INVALID_ID");
            assertThat(code(() -> alloy.decide("newest"))).isEqualTo("USAGE");
        }
        AlloyException none = catchThrowableOfType(
                AlloyException.class, () -> AlloyConnections.open(inFolder()).connectionId());
        assertThat(none.code()).isEqualTo("KEY_MISSING");
        assertThat(none.next()).isNotEmpty();
    }

    @Test
    void a_lost_write_is_unknown_and_was_sent_once() {
        try (Sandbox lossy = Sandbox.start(SandboxOptions.of("lost-writes", Clock.systemUTC()));
                AlloyConnections alloy = open(lossy)) {
            assertThat(code(() -> alloy.notion().create("Once", ""))).isEqualTo("OUTCOME_UNKNOWN");
            assertThat(lossy.requests())
                    .filteredOn(request -> request.path().endsWith("/post-page/execute"))
                    .hasSize(1);
        }
    }

    @Test
    void a_connection_is_retired_and_taken_back(@TempDir Path folder) {
        AlloyOptions options = AlloyOptions.ofThisProcess()
                .in(Map.of(), folder.resolve("home"), folder)
                .sandbox("seed");
        try (AlloyConnections here = AlloyConnections.open(options)) {
            String newest = here.connectionId();

            assertThat(here.retire("Eddie Fu's Notion (11)", Duration.ofDays(3))
                            .id()
                            .value())
                    .isEqualTo(newest);
            assertThat(here.connectionId()).isNotEqualTo(newest);
            assertThat(here.retired()).hasSize(1);
            assertThat(here.unretire(newest.substring(0, 10))).isPresent();
            assertThat(here.connectionId()).isEqualTo(newest);
            assertThat(here.unretire(newest)).isEmpty();
            assertThatThrownBy(() -> here.retire("6911", Duration.ofDays(3)))
                    .isInstanceOfSatisfying(
                            AlloyException.class,
                            failure -> assertThat(failure.code()).isEqualTo("AMBIGUOUS"));
            assertThatThrownBy(() -> here.retire(newest, Duration.ZERO))
                    .isInstanceOfSatisfying(
                            AlloyException.class,
                            failure -> assertThat(failure.code()).isEqualTo("USAGE"));
        }
    }

    @Test
    void connections_get_names_and_protection(@TempDir Path folder) throws IOException {
        AlloyOptions options = AlloyOptions.ofThisProcess()
                .in(Map.of(), folder.resolve("home"), folder)
                .sandbox("seed");
        try (AlloyConnections here = AlloyConnections.open(options)) {
            String newest = here.connectionId();

            assertThat(here.marks().name("staging", newest.substring(0, 10)).diff())
                    .contains("staging");
            here.marks().protect("staging");

            assertThat(here.marks()
                            .all()
                            .named("Staging")
                            .map(alias -> alias.id().value()))
                    .contains(newest);
            assertThat(here.verify("staging").state().isUsable()).isTrue();
            assertThat(Files.readString(folder.resolve("alloy-connections.conf")))
                    .contains("staging", newest);
            assertThat(here.marks().all().guarded()).hasSize(1);
            assertThat(code(() -> here.marks().name("not a name", newest))).isEqualTo("USAGE");
            assertThat(code(() -> here.marks().unname("other"))).isEqualTo("USAGE");

            here.marks().unprotect(newest);
            here.marks().unname("STAGING");
            assertThat(here.marks().all().guarded()).isEmpty();
            assertThat(code(() -> here.verify("staging"))).isEqualTo("INVALID_ID");
        }
    }

    @Test
    void it_is_told_whose_connections_there_are() {
        try (AlloyConnections alloy = AlloyConnections.open(inFolder().sandbox("other-user"))) {
            assertThat(alloy.decide().elsewhere()).isPresent();
            assertThat(alloy.users().entries()).hasSize(4);
        }
    }

    @Test
    void a_simulated_world_brings_its_own_pin() {
        try (AlloyConnections alloy = AlloyConnections.open(inFolder().sandbox("unlisted"))) {
            assertThat(alloy.decide().reason()).isEqualTo("the pin works, though no list shows it");
        }
        assertThat(code(() -> AlloyConnections.open(inFolder().sandbox("no-such-preset"))))
                .isEqualTo("INVALID_SETTINGS");
    }

    @Test
    void many_threads_may_ask_at_once() {
        try (AlloyConnections alloy = open()) {
            List<String> ids = Collections.synchronizedList(new ArrayList<>());
            IntStream.range(0, 8).parallel().forEach(n -> ids.add(alloy.connectionId()));

            assertThat(ids).hasSize(8).containsOnly(LATEST);
        }
    }

    @Test
    void no_key_shows_in_what_it_says() {
        AlloyException failure = catchThrowableOfType(
                AlloyException.class,
                () -> AlloyConnections.open(inFolder().in(Map.of("ALLOY_API_KEY", "planted key"), folder, folder)));

        assertThat(failure.code()).isEqualTo("INVALID_SETTINGS");
        assertThat(failure).hasMessageNotContaining("planted");
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(AlloyException.class, call).code();
    }

    private AlloyOptions inFolder() {
        return AlloyOptions.ofThisProcess().in(Map.of(), folder, folder);
    }

    private AlloyConnections open() {
        return open(sandbox);
    }

    private AlloyConnections open(Sandbox running) {
        Map<String, String> environment = Map.of(
                "ALLOY_BASE_URL", running.baseUrl().toString(),
                "ALLOY_API_KEY", running.apiKey(),
                "ALLOY_USER_ID", running.userId().orElseThrow());
        return AlloyConnections.open(AlloyOptions.ofThisProcess().in(environment, folder, folder));
    }
}
