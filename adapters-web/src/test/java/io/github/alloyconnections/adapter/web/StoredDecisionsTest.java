package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is content with a decision's age is told what any instance has stored, and Alloy is not asked. */
class StoredDecisionsTest {

    private static final UserId ANN = new UserId("ann");
    private static final String DECISION = "/api/users/ann/decision";

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    /** What this instance itself remembers for some seconds is forgotten, as another would not have it. */
    private HttpResponse<String> later(String path) {
        web.waits(FakeProject.CACHE_TIME.multipliedBy(2));
        return web.get(path);
    }

    private int decided() {
        return web.core().calls("decide notion working");
    }

    @Test
    void it_is_made_once_for_all_who_are_content_with_its_age() {
        HttpResponse<String> made = web.get(DECISION + "?maxAge=60");
        HttpResponse<String> told = later(DECISION + "?maxAge=60");

        assertThat(told.body()).isEqualTo(made.body());
        assertThat(told.headers().firstValue("Age")).contains("0");
        assertThat(told.headers().firstValue("ETag"))
                .isEqualTo(made.headers().firstValue("ETag"))
                .isPresent();
        assertThat(decided()).isOne();
        assertThat(web.users().noted).as("both are written down").hasSize(2);
    }

    @Test
    void who_says_nothing_wants_nothing_stored_or_a_new_one_asks() {
        later(DECISION + "?maxAge=60");
        later(DECISION);
        later(DECISION + "?maxAge=0");
        web.waits(FakeProject.CACHE_TIME.multipliedBy(2));
        web.send(web.to(DECISION + "?maxAge=60").header("Cache-Control", "no-cache"));

        assertThat(decided()).isEqualTo(4);
    }

    @Test
    void the_settings_say_what_is_new_enough_for_who_says_nothing() {
        web.users().maxAge = Duration.ofSeconds(60);
        later(DECISION);
        later(DECISION);
        later(DECISION + "?maxAge=0");

        assertThat(decided()).isEqualTo(2);
    }

    @Test
    void one_that_is_too_old_is_made_anew() {
        String question = web.users().questionOf(() -> web.get(DECISION));
        stored(question, 61);

        assertThat(later(DECISION + "?maxAge=61").headers().firstValue("Age")).contains("61");
        assertThat(decided()).isOne();
        later(DECISION + "?maxAge=60");
        assertThat(decided()).isEqualTo(2);
    }

    private void stored(String question, int seconds) {
        KnownAnswer before = web.users().answers(ANN).look(question);
        web.users().answers(ANN).voidAll();
        String body = before.answer().map(StoredAnswer::body).orElseThrow();
        web.users()
                .answers(ANN)
                .keep(
                        question,
                        web.users().answers(ANN).look(question),
                        new StoredAnswer(body, Samples.NOW.minusSeconds(seconds)));
    }

    @Test
    void one_of_a_clock_that_is_ahead_is_new() {
        String question = web.users().questionOf(() -> web.get(DECISION));
        stored(question, -300);

        assertThat(later(DECISION + "?maxAge=1").headers().firstValue("Age")).contains("0");
        assertThat(decided()).isOne();
    }

    @Test
    void a_changed_state_asks_anew() {
        later(DECISION + "?maxAge=60");
        web.users().answers(ANN).voidAll();
        later(DECISION + "?maxAge=60");

        assertThat(decided()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/users/bob/decision?maxAge=60",
                DECISION + "?maxAge=60&policy=latest",
                DECISION + "?maxAge=60&account=Ann%20Alder",
                DECISION + "?maxAge=60&connector=slack"
            })
    void another_question_is_not_answered_with_it(String other) {
        later(DECISION + "?maxAge=60");
        int before = web.core().calls();
        later(other);

        assertThat(web.core().calls()).isGreaterThan(before);
    }

    @Test
    void the_same_connector_in_other_letters_is_the_same_question() {
        later(DECISION + "?maxAge=60&connector=notion");
        later(DECISION + "?maxAge=60&connector=Notion");
        later(DECISION + "?maxAge=60");

        assertThat(decided()).isOne();
    }

    @Test
    void what_this_instance_remembers_is_not_kept_again() {
        String question = web.users().questionOf(() -> web.get(DECISION));
        StoredAnswer kept = web.users().answers(ANN).look(question).answer().orElseThrow();
        web.get(DECISION);

        assertThat(decided()).isOne();
        assertThat(web.users().answers(ANN).look(question).answer()).get().isSameAs(kept);
    }

    @Test
    void what_could_not_be_told_for_sure_is_not_kept() {
        web.core().decides(policy -> Samples.undecided(policy.label()));
        later(DECISION + "?maxAge=60");
        later(DECISION + "?maxAge=60");

        assertThat(decided()).isEqualTo(2);
    }

    @Test
    void of_many_each_is_told_with_its_age() {
        String question = web.users().questionOf(() -> web.get(DECISION));
        stored(question, 30);
        web.waits(FakeProject.CACHE_TIME.multipliedBy(2));

        JsonNode decisions = RunningWeb.read(
                        web.send(web.json("POST", "/api/decisions", "{\"users\":[\"ann\",\"bob\"],\"maxAge\":60}")))
                .path("decisions");

        assertThat(decisions.get(0).path("age").intValue()).isEqualTo(30);
        assertThat(decisions.get(1).path("age").intValue()).isZero();
        assertThat(decided()).as("once for each").isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "86401", "1.5", "soon", "100000", "+1", "1e3"})
    void an_age_that_makes_no_sense_is_refused(String age) {
        assertThat(web.get(DECISION + "?maxAge=" + age.replace("+", "%2B")).statusCode())
                .isEqualTo(400);
        assertThat(web.send(web.json("POST", "/api/decisions", "{\"users\":[\"ann\"],\"maxAge\":" + age + "}"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(web.core().calls()).isZero();
    }

    @Test
    void without_the_database_nobody_is_told_and_the_server_is_not_ready() {
        assertThat(web.get("/health/ready").statusCode()).isEqualTo(200);
        web.users().unwritable = true;

        assertThat(web.get(DECISION + "?maxAge=60").statusCode()).isEqualTo(503);
        assertThat(web.get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(web.get("/health/ready").body()).contains("the database");
        assertThat(web.core().calls("decide notion working")).isZero();
    }
}
