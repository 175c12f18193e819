package io.github.alloyconnections.domain.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.action.InputProblem;
import io.github.alloyconnections.domain.attempt.AttemptId;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.connection.ActionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.failure.MissingInputsException.Gaps;
import io.github.alloyconnections.domain.failure.MissingInputsException.Unknown;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.testing.Seed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refusal tells: what happened, under which code, and what to do next. */
class ExplainedTest {

    private static final CallerWords WORDS = new Plain();
    private static final InputField SHOP = InputField.named("shopName").needed();

    @Test
    void what_is_missing_is_listed_and_asked_for() {
        Failure failure = missing(List.of(SHOP), List.of(), List.of());

        assertThat(failure.code()).isEqualTo(ErrorCode.MISSING_INPUTS);
        assertThat(failure.message()).isEqualTo("notion needs shopName; nothing was sent:\n- shopName: about shopName");
        assertThat(failure.next()).extracting(NextStep::command).containsExactly("give");
    }

    @Test
    void what_is_unknown_leads_to_what_is_asked() {
        Failure failure = missing(List.of(), List.of(new Unknown("shopNam", List.of("shopName"))), List.of());

        assertThat(failure.code()).isEqualTo(ErrorCode.MISSING_INPUTS);
        assertThat(failure.message())
                .isEqualTo("notion does not ask for shopNam (did you mean shopName?); nothing was sent");
        assertThat(failure.next()).extracting(NextStep::command).containsExactly("ask");
    }

    @Test
    void what_does_not_fit_is_an_input_that_is_wrong() {
        Failure failure = missing(List.of(), List.of(), List.of(new InputProblem("size", "must be a whole number")));

        assertThat(failure.code()).isEqualTo(ErrorCode.INVALID_INPUT);
        assertThat(failure.message())
                .isEqualTo("notion cannot take size, which must be a whole number; nothing was sent");
    }

    @Test
    void a_way_that_nobody_named_and_one_that_there_is_not_are_two_things() {
        List<Way> ways = List.of(Way.of("oauth2"), Way.of("apiKey"));
        Optional<WayNotChosenException.Wrong> wrong = Optional.of(new WayNotChosenException.Wrong("x", List.of()));

        assertThat(new WayNotChosenException(Seed.NOTION, ways, Optional.empty())
                        .explained(WORDS)
                        .code())
                .isEqualTo(ErrorCode.AMBIGUOUS);
        assertThat(new WayNotChosenException(Seed.NOTION, ways, wrong)
                        .explained(WORDS)
                        .code())
                .isEqualTo(ErrorCode.UNKNOWN_WAY);
    }

    @ParameterizedTest
    @CsvSource({
        "BUSY, another process holds it, the same command again",
        "NOT_WRITABLE, No space left on device, df -h .",
        "NOT_WRITABLE, Disk quota exceeded, df -h .",
        "NOT_WRITABLE, Read-only file system, mount",
        "NOT_WRITABLE, Permission denied, ls -ld .env"
    })
    void what_helps_depends_on_why_a_file_cannot_be_written(
            ProjectFileException.Kind kind, String message, String command) {
        Failure failure = new ProjectFileException(kind, ".env", message).explained(WORDS);

        assertThat(failure.next()).extracting(NextStep::command).containsExactly(command);
    }

    @Test
    void what_may_have_been_meant_is_guessed_at() {
        assertThat(unknownAction(new ActionId("get-self")))
                .isEqualTo("notion has no action 'get-slf'; did you mean get-self?");
        assertThat(unknownAction()).isEqualTo("notion has no action 'get-slf'");
    }

    @Test
    void a_rate_limit_says_when_to_try_again() {
        assertThat(limited(Optional.of(Duration.ofSeconds(9)))).isEqualTo("not before 9 s from now");
        assertThat(limited(Optional.of(Duration.ofMillis(200)))).isEqualTo("not before 1 s from now");
        assertThat(limited(Optional.empty())).isEqualTo("in about a minute");
    }

    @ParameterizedTest
    @CsvSource({"RATE_LIMITED,true", "CANNOT_TELL,true", "INTERRUPTED,true", "KEY_REFUSED,false", "USAGE,false"})
    void trying_again_helps_only_against_what_passes(ErrorCode code, boolean helps) {
        assertThat(Failure.of(code, "why").isPassing()).isEqualTo(helps);
    }

    @Test
    void the_form_of_a_database_s_address_is_told() {
        assertThat(DatabaseAddress.form()).startsWith("jdbc:postgresql://HOST");
    }

    private static Failure missing(List<InputField> missing, List<Unknown> unknown, List<InputProblem> unfit) {
        return new MissingInputsException(Seed.NOTION, Way.of("oauth2"), new Gaps(missing, unknown, unfit))
                .explained(WORDS);
    }

    private static String unknownAction(ActionId... near) {
        return new UnknownActionException(Seed.NOTION, new ActionId("get-slf"), List.of(near))
                .explained(WORDS)
                .message();
    }

    private static String limited(Optional<Duration> wait) {
        return new RemoteServiceException(Kind.RATE_LIMITED, "too many calls", wait)
                .explained(WORDS)
                .next()
                .get(0)
                .why();
    }

    private static final class Plain implements CallerWords {

        @Override
        public String way() {
            return "a way";
        }

        @Override
        public String about(InputField field) {
            return "about " + field.name();
        }

        @Override
        public NextStep by(ConnectorId connector, Way way) {
            return NextStep.other("by " + way.authenticationType(), "connects");
        }

        @Override
        public NextStep giving(ConnectorId connector, Way way, List<InputField> missing) {
            return NextStep.other("give", "gives it");
        }

        @Override
        public NextStep asking(ConnectorId connector) {
            return NextStep.other("ask", "asks");
        }

        @Override
        public NextStep looking(AttemptId attempt) {
            return NextStep.other("look", "looks");
        }
    }
}
