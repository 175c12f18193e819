package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionEntry.Marking;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the project's own and protection, for programs and on the pages. */
class MarksTest {

    private static final ConnectionId ID = Samples.NEWEST;
    private static final ConnectionId OTHER = new ConnectionId("691100acd6d6670fb1745176");
    private static final String MARK = "/connections/" + ID + "/mark";

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    private Optional<ConnectionId> named(String name) {
        return web.core().naming.marks().named(name).map(alias -> alias.id());
    }

    private boolean isGuarded() {
        return web.core().naming.marks().guarded().containsKey(ID);
    }

    @Test
    void programs_give_a_name_see_it_and_take_it_away() {
        HttpResponse<String> given = web.send(web.json("PUT", "/api/aliases/prod", "{\"id\":\"" + ID + "\"}"));

        assertThat(RunningWeb.read(given).get("effect").asText()).isEqualTo("written");
        assertThat(named("prod")).contains(ID);
        assertThat(RunningWeb.read(web.get("/api/aliases"))
                        .at("/aliases/0/name")
                        .asText())
                .isEqualTo("prod");

        assertThat(web.send(web.json("DELETE", "/api/aliases/PROD", "")).statusCode())
                .isEqualTo(200);
        assertThat(named("prod")).isEmpty();
    }

    @Test
    void programs_protect_and_let_go() {
        web.send(web.json("POST", "/api/connections/" + ID + "/protect?dryRun=true", ""));
        assertThat(isGuarded()).isFalse();

        web.send(web.json("POST", "/api/connections/" + ID + "/protect", ""));
        assertThat(isGuarded()).isTrue();
        assertThat(RunningWeb.read(web.get("/api/protected")).get("protected")).hasSize(1);

        web.send(web.json("POST", "/api/connections/" + ID + "/unprotect", ""));
        assertThat(isGuarded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a%20b", "69110206d6d6670fb17451f8", "%3Cscript%3E", "a..b"})
    void what_can_be_no_name_is_refused(String name) {
        HttpResponse<String> refused = web.send(web.json("PUT", "/api/aliases/" + name, "{\"id\":\"" + ID + "\"}"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(web.core().naming.marks().aliases()).isEmpty();
    }

    @Test
    void a_page_shows_what_would_change_and_changes_it_then() {
        String asked =
                browser.open(MARK + "?connector=notion&edit=name&name=prod").body();
        assertThat(asked).contains("Call it prod?", "prod").doesNotContain("&quot;");
        assertThat(named("prod")).isEmpty();

        HttpResponse<String> told = browser.submit(
                MARK + "?connector=notion&edit=name&name=prod",
                MARK,
                "connector",
                "notion",
                "edit",
                "name",
                "name",
                "prod");

        assertThat(told.body()).contains("It is called prod now");
        assertThat(named("prod")).contains(ID);
    }

    @Test
    void a_page_protects_and_lets_go() {
        browser.submit(MARK + "?edit=protect", MARK, "connector", "notion", "edit", "protect");
        assertThat(isGuarded()).isTrue();
        assertThat(browser.open(MARK + "?edit=protect").body()).contains("It is so already");

        browser.submit(MARK + "?edit=unprotect", MARK, "connector", "notion", "edit", "unprotect");
        assertThat(isGuarded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?edit=delete", "", "?edit=name&name=-x", "?edit=name"})
    void an_edit_that_is_none_is_refused(String query) {
        assertThat(browser.open(MARK + query).statusCode()).isEqualTo(400);
    }

    @Test
    void a_form_that_does_not_show_where_it_comes_from_changes_nothing() {
        assertThat(web.send(browser.form(MARK, "connector", "notion", "edit", "protect"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(isGuarded()).isFalse();
    }

    @Test
    void lists_and_pages_tell_what_the_project_says() {
        ConnectionEntry said = Samples.entry(ID, Samples.NOTION, false)
                .with(new Marking(List.of("prod"), Optional.of("alloy-connections.conf:3")));
        web.core().lists(List.of(said));
        web.core().alsoLists(List.of(Samples.entry(OTHER, Samples.NOTION, false).with(said.marking())));

        JsonNode listed = RunningWeb.read(web.get("/api/connections")).at("/connections/0");

        assertThat(listed.at("/aliases/0").asText()).isEqualTo("prod");
        assertThat(listed.get("protected").asText()).isEqualTo("alloy-connections.conf:3");
        assertThat(browser.open("/").body()).contains("alias prod", ">protected<");
    }

    @Test
    void one_is_tried_only_when_that_is_asked_for() {
        String path = "/api/connections/" + ID;

        assertThat(RunningWeb.read(web.get(path))
                        .at("/connection/health/ladder")
                        .isMissingNode())
                .isTrue();
        assertThat(RunningWeb.read(web.get(path + "?probe=true")).at("/connection/health/ladder"))
                .hasSize(4);
    }
}
