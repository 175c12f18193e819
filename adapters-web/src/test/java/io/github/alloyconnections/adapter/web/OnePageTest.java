package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthNote;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.twins.DoomedConnection;
import io.github.alloyconnections.domain.twins.JournalEntry;
import io.github.alloyconnections.domain.twins.KeptConnection;
import io.github.alloyconnections.domain.twins.KeptConnection.Rule;
import io.github.alloyconnections.domain.twins.PrunePlan;
import io.github.alloyconnections.domain.twins.PruneResult;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection's own page, and what is reached from it. */
class OnePageTest {

    private static final String ID = Samples.NEWEST.value();
    private static final ConnectionId OLD = new ConnectionId("6910029dd6d6670f00000001");
    private static final Pattern PLAN = Pattern.compile("name=\"plan\" value=\"([^\"]+)\"");

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void a_connection_has_a_page_with_all_that_is_known_of_it() {
        web.core()
                .tidying
                .sees(new UsageReport(
                        List.of(new Usage(Samples.NEWEST, false, "docker-compose.yml", OptionalInt.of(12))),
                        3,
                        Optional.empty()));

        String page = browser.open("/connections/" + ID).body();

        assertThat(page)
                .contains("<h1 id=\"name\"><bdi>Eddie Fu's Notion (11)", "This is the one to use")
                .contains("docker-compose.yml:12", "CONNECTION_ID=" + ID, "Delete…", "Pin it…");
    }

    @Test
    void its_history_is_drawn_and_told_in_words_too() {
        assertThat(browser.open("/connections/" + ID).body()).contains("It was not tried from here yet.");
        note(Samples.NEWEST, "2025-11-01T00:00:00Z", HealthState.WORKING, "answered");
        note(Samples.NEWEST, "2025-11-05T00:00:00Z", HealthState.NEEDS_RECONNECT, "<b>unauthorized</b>");
        note(OLD, "2025-11-06T00:00:00Z", HealthState.GONE, "another one's");

        String page = browser.open("/connections/" + ID).body();

        assertThat(page)
                .contains("<svg class=\"course\" role=\"img\" aria-labelledby=\"course\"")
                .contains(
                        "Now needs reconnect, since 2025-11-05 00:00 UTC",
                        "; working before; 1 change since it was first")
                .contains("&lt;b&gt;unauthorized", "y=\"0\"", "y=\"18\"")
                .doesNotContain("<b>unauthorized", "another one");
        assertThat(page.split("<rect class=\"tone-", -1)).hasSize(3);
    }

    private void note(ConnectionId id, String at, HealthState state, String why) {
        web.core().watching.notes.add(new HealthNote(Instant.parse(at), Samples.NOTION, id, Samples.OWNER, state, why));
    }

    @Test
    void the_code_holds_the_connection_and_no_key() {
        String page = browser.open("/connections/" + ID).body();

        assertThat(page)
                .contains("$ALLOY_API_KEY", "process.env.ALLOY_API_KEY", "System.getenv(")
                .contains("/connectors/notion/actions/post-search/execute")
                .doesNotContain("****", Samples.OWNER.toString().replace("user ", "") + "\" \\");
    }

    @Test
    void a_test_is_remembered_with_what_it_proved() {
        HttpResponse<String> page =
                browser.submit("/connections/" + ID, "/probe", "connector", "notion", "id", ID, "from", "connection");

        assertThat(page.uri().getPath()).isEqualTo("/connections/" + ID);
        assertThat(page.body()).contains("Eddie Fu's Notion (11): works");
    }

    @Test
    void twins_are_told_once_they_were_looked_for() {
        ConnectionEntry one = Samples.entry(Samples.NEWEST, Samples.NOTION, false);
        ConnectionEntry other = Samples.entry(OLD, Samples.NOTION, false);
        web.core()
                .tidying
                .finds(new TwinGroup(
                        Samples.NOTION,
                        Optional.of(new Account("a", Optional.of("Eddie's workspace"))),
                        "the provider names one account",
                        TwinGroup.Strength.STRONG,
                        List.of(one, other)));

        assertThat(browser.open("/connections/" + ID).body()).contains("Not looked for lately");
        browser.open("/twins");

        assertThat(browser.open("/connections/" + ID).body())
                .contains("the provider names one account", "/connections/" + OLD, "Eddie's workspace");
        assertThat(browser.open("/").body()).contains("of-account");
    }

    @Test
    void what_nobody_lists_has_no_page() {
        HttpResponse<String> page = browser.open("/connections/" + Samples.ABSENT);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such connection", "belongs to another owner");
        assertThat(browser.open("/connections/all").statusCode()).isEqualTo(400);
    }

    @Test
    void another_connectors_is_found_by_its_id_alone() {
        HttpResponse<String> page = browser.open("/connections/" + Samples.OF_SLACK);

        assertThat(page.uri().getQuery()).isEqualTo("connector=slack");
    }

    @Test
    void the_difference_is_shown_before_it_is_written() {
        String page = browser.open("/connections/" + ID + "/pin").body();

        assertThat(page).contains("+CONNECTION_ID=" + ID, "Pin it in .env");
        assertThat(web.core().calls("use notion id:" + ID + " VERIFIED")).isZero();
        assertThat(browser.open("/").body()).contains("+CONNECTION_ID=" + ID);
    }

    @Test
    void the_pin_before_is_one_press_away() {
        web.core().wasPinnedTo(OLD);

        assertThat(browser.open("/").body()).contains("/connections/" + OLD + "/pin", "Back to the pin before");
    }

    @Test
    void a_plan_says_what_goes_what_stays_and_why_and_waits_for_the_number() {
        web.core().tidying.plans(plan());

        String page = browser.open("/prune").body();

        assertThat(page).contains("1 of 2 Notion connections could go", "a twin of it", "the newest that works");
        HttpResponse<String> wrong = browser.send(agreement(page, "2"));
        assertThat(wrong.body()).contains("nothing was deleted", "Type 1 to delete it");
        assertThat(web.core().tidying.asked()).doesNotContain("apply 1");
    }

    @Test
    void the_typed_number_retires_as_well_and_deletes_nothing() {
        web.core().tidying.plans(plan());
        String page = browser.open("/prune").body();
        String id = page.replaceFirst("(?s).*name=\"plan\" value=\"([^\"]+)\".*", "$1");

        HttpResponse<String> told = browser.submit("/prune", "/prune", "plan", id, "number", "1", "gently", "yes");

        assertThat(told.body()).contains("Retired 1 of 1", "nothing was deleted");
        assertThat(web.core().tidying.asked()).doesNotContain("apply 1");
    }

    @Test
    void the_typed_number_deletes_once_however_often_it_is_sent() {
        web.core()
                .tidying
                .plans(plan())
                .ends(plan -> new PruneResult(plan, List.of(OLD), Optional.empty(), Optional.of("/state/journal.log")));
        String page = browser.open("/prune").body();

        HttpResponse<String> result = browser.send(agreement(page, "1"));
        browser.send(agreement(page, "1"));

        assertThat(result.body()).contains("Deleted 1 of 1", "/state/journal.log", OLD.value());
        assertThat(web.core().tidying.asked()).containsOnlyOnce("apply 1");
    }

    @Test
    void a_plan_that_was_not_shown_here_deletes_nothing() {
        HttpResponse<String> answer = browser.send(
                browser.form("/prune", "csrf", Browser.tokenOf(browser.open("/")), "plan", "made-up", "number", "1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(browser.open("/prune/made-up").statusCode()).isEqualTo(404);
    }

    @Test
    void one_can_be_planned_alone_and_a_refusal_has_no_button() {
        web.core()
                .tidying
                .plans(new PrunePlan(
                        Samples.NOTION,
                        Samples.OWNER,
                        false,
                        List.of(new KeptConnection(
                                Samples.entry(OLD, Samples.NOTION, true),
                                Rule.PINNED,
                                "pinned: .env:1; unpin it first")),
                        List.of(),
                        List.of(),
                        Samples.NOW));

        String page = browser.open("/prune?id=" + OLD).body();

        assertThat(web.core().tidying.asked()).containsExactly("plan notion " + OLD);
        assertThat(page).contains("This one is not deleted", "unpin it first").doesNotContain("name=\"number\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong"})
    void a_plan_is_not_agreed_to_without_the_forms_token(String token) {
        web.core().tidying.plans(plan());
        String page = browser.open("/prune").body();

        HttpResponse<String> answer =
                browser.send(browser.form("/prune", "csrf", token, "plan", planOf(page), "number", "1"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(web.core().tidying.asked()).doesNotContain("apply 1");
    }

    @Test
    void what_was_done_is_told_with_where_it_is_known_from() {
        web.core()
                .tidying
                .remembers(
                        new JournalEntry(JournalEntry.Step.DELETED, OLD, "the list no longer shows it", Samples.NOW));
        browser.submit("/", "/choose", "connector", "notion", "id", ID);
        web.send(web.json("PUT", "/api/pin", "{\"id\":\"" + ID + "\"}"));

        String page = browser.open("/activity").body();

        assertThat(page).contains("Deleted", OLD.value(), "journal", "Pinned", "on a page", "over HTTP", "this server");
    }

    @Test
    void the_last_change_of_the_pin_is_told_by_a_server_that_did_not_make_it() {
        web.core().wasPinnedUntil(OLD, Samples.NOW.minusSeconds(3_600));

        assertThat(browser.open("/activity").body())
                .contains("No longer the pin", OLD.value(), "1 h ago", "pin record");
    }

    @Test
    void a_change_that_this_server_made_is_told_once() {
        web.core().wasPinnedUntil(OLD, Samples.NOW);
        browser.submit("/", "/choose", "connector", "notion", "id", ID);

        assertThat(browser.open("/activity").body()).contains("Pinned").doesNotContain("No longer the pin");
    }

    @Test
    void the_project_has_a_page_with_its_settings_and_checks() {
        assertThat(browser.open("/project").body())
                .contains("<h1 id=\"project\">This project", "****", "accepted", "ALLOY_API_KEY", ".env:1");
    }

    @Test
    void attempts_have_a_page() {
        assertThat(browser.open("/attempts").body()).contains("<h1 id=\"attempts\">Attempts to connect");
    }

    private java.net.http.HttpRequest.Builder agreement(String page, String number) {
        Matcher token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page);
        return browser.form(
                "/prune", "csrf", token.find() ? token.group(1) : "", "plan", planOf(page), "number", number);
    }

    private static String planOf(String page) {
        Matcher plan = PLAN.matcher(page);
        return plan.find() ? plan.group(1) : "";
    }

    private static PrunePlan plan() {
        ConnectionEntry newest = Samples.entry(Samples.NEWEST, Samples.NOTION, false);
        return new PrunePlan(
                Samples.NOTION,
                Samples.OWNER,
                false,
                List.of(new KeptConnection(newest, Rule.NEWEST_THAT_WORKS, "the newest that works")),
                List.of(new DoomedConnection(Samples.entry(OLD, Samples.NOTION, false), newest, "a twin of it")),
                List.of(),
                Samples.NOW);
    }
}
