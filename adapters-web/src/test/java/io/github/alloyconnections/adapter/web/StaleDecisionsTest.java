package io.github.alloyconnections.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.service.AnswerClaim;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.service.KnownAnswer;
import io.github.alloyconnections.domain.service.StoredAnswer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** While Alloy or the database is away the last sure decision is told, as what it is; and one asks for all who ask at once. */
class StaleDecisionsTest {

    private static final UserId ANN = new UserId("ann");
    private static final String DECISION = "/api/users/ann/decision";
    private static final Duration LONG = FakeProject.CACHE_TIME.multipliedBy(100);

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    private String decidedBefore() {
        String body = web.get(DECISION).body();
        web.waits(LONG);
        return body;
    }

    private int decided() {
        return web.core().calls("decide notion working");
    }

    private static void assertStale(HttpResponse<String> told, String before) {
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).isEqualTo(before);
        assertThat(told.headers().firstValue("Warning")).contains("110 alloy-connections \"Response is Stale\"");
        assertThat(told.headers().firstValue("Age")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "RATE_LIMITED", "UNREADABLE"})
    void while_alloy_is_away_the_last_is_told_and_written_down(Kind why) {
        String before = decidedBefore();
        web.core().failsWith(new RemoteServiceException(why, "tried to list but failed"));

        assertStale(web.get(DECISION), before);
        assertThat(web.users().noted).hasSize(2);
    }

    @Test
    void a_decision_that_could_not_be_made_gives_way_to_the_last_that_was() {
        String before = decidedBefore();
        web.core().decides(policy -> Samples.undecided(policy.label()));

        assertStale(web.get(DECISION), before);
    }

    @Test
    void who_insists_on_a_new_one_is_told_that_there_is_none() {
        decidedBefore();
        web.core().failsWith(new RemoteServiceException(Kind.UNAVAILABLE, "tried to list but failed"));

        assertThat(web.get(DECISION + "?maxAge=0").statusCode()).isEqualTo(503);
        assertThat(web.send(web.to(DECISION).header("Cache-Control", "no-cache"))
                        .statusCode())
                .isEqualTo(503);
    }

    @Test
    void a_refused_key_is_told_as_what_it_is() {
        decidedBefore();
        web.core().failsWith(new RemoteServiceException(Kind.KEY_REFUSED, "tried to list but failed"));

        assertThat(web.get(DECISION).statusCode()).isEqualTo(401);
    }

    @Test
    void a_user_that_was_never_asked_for_is_told_that_alloy_is_away() {
        decidedBefore();
        web.core().failsWith(new RemoteServiceException(Kind.UNAVAILABLE, "tried to list but failed"));

        assertThat(web.get("/api/users/bob/decision").statusCode()).isEqualTo(503);
    }

    @Test
    void while_the_database_is_away_the_last_comes_from_memory_and_is_written_down_when_it_is_back() {
        String before = decidedBefore();
        web.users().unwritable = true;

        assertStale(web.get(DECISION), before);
        assertThat(web.get("/api/users/bob/decision").statusCode()).isEqualTo(503);
        assertThat(web.get("/api/users/ann/connections").statusCode()).isEqualTo(503);
        assertThat(web.users().noted).hasSize(1);

        web.users().unwritable = false;
        web.get("/api/users/bob/decision");
        assertThat(web.users().noted)
                .extracting(AuditEntry::user)
                .extracting(Optional::orElseThrow)
                .containsExactly(ANN, new UserId("bob"), ANN);
    }

    @Test
    void of_many_each_says_whether_it_is_stale() {
        decidedBefore();
        web.users().unwritable = true;

        JsonNode decisions = RunningWeb.read(
                        web.send(web.json("POST", "/api/decisions", "{\"users\":[\"ann\",\"bob\"]}")))
                .path("decisions");

        assertThat(decisions.get(0).path("stale").booleanValue()).isTrue();
        assertThat(decisions.get(0).path("decision").isObject()).isTrue();
        assertThat(decisions.get(1).path("stale").booleanValue()).isFalse();
        assertThat(decisions.get(1).path("problem").isObject()).isTrue();
    }

    @Test
    void what_another_instance_is_asking_just_now_is_waited_for_and_not_asked_again() {
        String question = web.users().questionOf(this::decidedBefore);
        KnownAnswer before = web.users().answers(ANN).look(question);
        web.users().answers(ANN).claim(question + " " + before.version(), Duration.ofMinutes(1));
        StoredAnswer made = new StoredAnswer("{\"made\":\"elsewhere\",\"unknown\":0}", Samples.NOW.plusSeconds(9));
        web.users().whenWaiting = () -> web.users().answers(ANN).keep(question, before, made);

        HttpResponse<String> told = web.get(DECISION);

        assertThat(told.body()).isEqualTo(made.body());
        assertThat(told.headers().firstValue("Warning")).isEmpty();
        assertThat(decided()).isOne();
    }

    @Test
    void what_another_instance_could_not_tell_is_asked_by_the_next() {
        String question = web.users().questionOf(this::decidedBefore);
        String claimed =
                question + " " + web.users().answers(ANN).look(question).version();
        AnswerClaim theirs =
                web.users().answers(ANN).claim(claimed, Duration.ofMinutes(1)).orElseThrow();

        web.users().whenWaiting = () -> web.users().answers(ANN).release(claimed, theirs);

        assertThat(web.get(DECISION).statusCode()).isEqualTo(200);
        assertThat(decided()).isEqualTo(2);
        assertThat(web.users().answers(ANN).claim(claimed, Duration.ofMinutes(1)))
                .isPresent();
    }

    @Test
    void whoever_asks_while_it_is_made_here_is_told_the_same() {
        List<CompletableFuture<HttpResponse<String>>> asking = IntStream.range(0, 8)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> web.get(DECISION + "?maxAge=60")))
                .toList();

        assertThat(asking)
                .allSatisfy(told -> assertThat(told.join().statusCode()).isEqualTo(200));
        assertThat(decided()).isOne();
    }
}
