package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.CreationTime;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.Candidate;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.Decision;
import io.github.alloyconnections.domain.selection.FoundElsewhere;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.Verdict;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListTest {

    private static final Pattern ROW = Pattern.compile("<tr role=\"row\" id=\"c-([0-9a-f]{24})\"");

    private final RunningWeb web = RunningWeb.start();
    private final Browser browser = new Browser(web);

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void the_chosen_one_is_a_card_and_one_marked_line() {
        web.core().decides(policy -> Samples.many(policy.label(), 3, 0));

        String page = browser.open("/").body();

        assertThat(rows(page)).hasSize(3);
        assertThat(page).contains("Use this Notion connection", "the one to use, see above");
        assertThat(page.split("the newest that works", -1)).hasSize(2);
    }

    @Test
    void a_search_finds_names_ids_and_owners_whatever_their_case() {
        web.core()
                .alsoLists(List.of(
                        listed(1, "Zoë's ŻÓŁW", Samples.OWNER),
                        listed(2, "Ops", Owner.of(new UserId("other-user"))),
                        listed(3, "Ops", Samples.OWNER)));

        assertThat(rows(browser.open("/?q=%C5%BC%C3%B3%C5%82w").body())).containsExactly(id(1));
        assertThat(rows(browser.open("/?q=OTHER-USER").body())).containsExactly(id(2));
        assertThat(rows(browser.open("/?q=" + id(3).toUpperCase(java.util.Locale.ROOT))
                        .body()))
                .containsExactly(id(3));
        assertThat(browser.open("/?q=nowhere").body()).contains("None of them matches", "Show all 4");
    }

    @Test
    void another_owner_has_a_column_only_where_there_is_one() {
        assertThat(browser.open("/").body()).doesNotContain("of-owner");
        web.core().alsoLists(List.of(listed(2, "Ops", Owner.of(new UserId("other-user")))));
        web.waits(FakeProject.CACHE_TIME.multipliedBy(5));

        assertThat(browser.open("/").body()).contains("of-owner", "user other-user");
    }

    @Test
    void a_column_sorts_and_says_so_and_the_second_comes_before_the_eleventh() {
        web.core()
                .alsoLists(IntStream.of(11, 2, 1)
                        .mapToObj(i -> listed(i, "Team (" + i + ")", Samples.OWNER))
                        .toList());

        String page = browser.open("/?sort=name&q=team").body();

        assertThat(rows(page)).containsExactly(id(1), id(2), id(11));
        assertThat(page).contains("aria-sort=\"ascending\"><a href=\"/?q=team&amp;sort=-name\"");
        assertThat(rows(browser.open("/?sort=-name&q=team").body())).containsExactly(id(11), id(2), id(1));
    }

    @Test
    void every_page_up_to_the_last_can_be_reached() {
        web.core().decides(policy -> Samples.many(policy.label(), 2_000, 0));

        String last = browser.open("/?page=40").body();

        assertThat(rows(last)).hasSize(50);
        assertThat(last).contains("1,951–2,000 of 2,000", "rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(browser.open("/?page=9999").body()).contains("1,951–2,000 of 2,000");
    }

    @Test
    void a_health_can_be_looked_at_alone() {
        web.core().alsoLists(List.of(listed(1, "Untested", Samples.OWNER)));

        assertThat(rows(browser.open("/?health=working").body())).containsExactly(Samples.NEWEST.value());
        assertThat(rows(browser.open("/?health=untested").body())).containsExactly(id(1));
        assertThat(browser.open("/").body()).contains(">All 2<", ">Work 1<", ">Not tested 1<");
    }

    @Test
    void a_test_leads_back_to_the_same_part_of_the_list() {
        HttpResponse<String> page = browser.submit(
                "/?q=eddie&sort=name",
                "/probe",
                "connector",
                "notion",
                "id",
                Samples.NEWEST.value(),
                "q",
                "eddie",
                "sort",
                "name");

        assertThat(page.uri().getQuery()).contains("q=eddie", "sort=name", "run=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sort=size", "health=well", "page=0", "page=-1", "page=x", "page=99999999999", "q=%00"})
    void nonsense_is_refused_and_said(String query) {
        assertThat(browser.open("/?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void a_search_is_shown_as_text() {
        assertThat(browser.open("/?q=%22%3E%3Cscript%3E").body()).doesNotContain("\"><script>");
    }

    @Test
    void what_does_not_work_is_grouped_by_its_cause_with_one_thing_to_do() {
        List<Candidate> dead = new ArrayList<>();
        dead.add(rejected(1, HealthState.NEEDS_RECONNECT));
        dead.add(rejected(2, HealthState.NEEDS_RECONNECT));
        dead.add(rejected(3, HealthState.WRONG_OWNER));
        web.core()
                .decides(policy -> new Decision(
                                Outcome.NOTHING_USABLE,
                                Optional.empty(),
                                "working",
                                "none works",
                                false,
                                dead,
                                3,
                                0,
                                0,
                                Samples.NOW)
                        .elsewhere(
                                Optional.of(new FoundElsewhere(
                                        Owner.key(), dead.get(2).entry())),
                                Optional.empty()));

        String page = browser.open("/").body();

        assertThat(page)
                .contains(
                        "<strong>2</strong> need to be connected again", "<strong>1</strong> belongs to another owner");
        assertThat(page).contains("class=\"button quiet\" href=\"/project#user\"", "action=\"/owner\"");
        assertThat(page.split("data-action=\"connect\"", -1)).hasSize(2);
    }

    @Test
    void the_header_says_what_and_whose_and_where() {
        assertThat(browser.open("/").body())
                .contains("<bdi>Notion</bdi>", Samples.OWNER.toString(), "<a href=\"/\" aria-current=\"page\">");
    }

    private static Candidate rejected(int number, HealthState state) {
        ConnectionEntry entry = listed(number, "Dead", Samples.OWNER).with(Samples.health(state));
        return new Candidate(entry, Verdict.REJECTED, state + ": it said no");
    }

    private static String id(int number) {
        return String.format("6910029dd6d6670f%08x", number);
    }

    private static ConnectionEntry listed(int number, String name, Owner owner) {
        ConnectionId id = new ConnectionId(id(number));
        Connection connection = new Connection(
                id,
                Optional.of(name),
                Optional.of(Samples.NOTION),
                Optional.empty(),
                CreationTime.from(id),
                Optional.empty(),
                owner);
        return new ConnectionEntry(connection, false, false, true, Optional.empty());
    }

    private static List<String> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
    }
}
