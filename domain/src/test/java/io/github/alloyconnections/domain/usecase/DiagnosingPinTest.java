package io.github.alloyconnections.domain.usecase;

import static io.github.alloyconnections.domain.testing.Seed.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.testing.Answer;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the doctor says of the pin. */
class DiagnosingPinTest {

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void no_pin_is_a_warning() {
        assertThat(pin(project))
                .returns(Result.WARNING, Check::result)
                .returns("no pin is set", Check::detail)
                .returns(
                        "alloy-connections use",
                        check -> check.remedy().orElseThrow().command());
    }

    @Test
    void a_pin_that_is_no_id_fails() {
        project.pins().edit(Seed.NOTION, "my-notion");

        assertThat(pin(project))
                .returns(Result.FAILED, Check::result)
                .returns(".env:1 holds no connection id: an id has 24 hexadecimal characters", Check::detail);
    }

    @Test
    void a_dead_pin_fails_beside_one_that_works() {
        assertThat(examine(pinned(id(3), Answer.revoked())))
                .extracting(Check::result)
                .containsExactly(Result.PASSED, Result.PASSED, Result.PASSED, Result.PASSED, Result.FAILED);
    }

    @Test
    void an_unknown_pin_is_a_warning() {
        assertThat(pin(pinned(id(3), Answer.unavailable())))
                .returns(Result.WARNING, Check::result)
                .returns("could not be judged: Alloy answered 503", Check::detail);
    }

    @Test
    void a_pin_file_that_cannot_be_read_is_the_files_failure() {
        project.pins().failToRead();

        assertThat(examine(project))
                .last()
                .returns(Subject.FILES, Check::subject)
                .returns(Result.FAILED, Check::result)
                .returns("Tried to read .env but failed", Check::detail);
    }

    private InMemoryProject pinned(ConnectionId id, Answer answer) {
        return project.pinned(id).answering(id, answer);
    }

    private static List<Check> examine(InMemoryProject project) {
        return project.core().diagnosing().examine(Seed.NOTION);
    }

    private static Check pin(InMemoryProject project) {
        List<Check> checks = examine(project);
        return checks.get(checks.size() - 1);
    }
}
