package io.github.alloyconnections.domain.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import io.github.alloyconnections.domain.testing.Seed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a refusal carries for whoever tells it. */
class RefusalExceptionTest {

    @Test
    void each_wrong_setting_is_a_sentence_of_its_own() {
        InvalidSettingsException refusal = new InvalidSettingsException(List.of("One is wrong.", "So is two."));

        assertThat(refusal).hasMessage("One is wrong.\nSo is two.");
        assertThat(refusal.problems()).containsExactly("One is wrong.", "So is two.");
        assertThatIllegalArgumentException().isThrownBy(() -> new InvalidSettingsException(List.of()));
    }

    @Test
    void a_file_is_named_with_what_mends_it() {
        NextStep mending = NextStep.run(CommandName.CHECK, "writes it anew");
        ProjectFileException refusal = new ProjectFileException(
                ProjectFileException.Kind.DAMAGED, "a.lock", "a.lock makes no sense", Optional.of(mending));

        assertThat(refusal.file()).isEqualTo("a.lock");
        assertThat(refusal.kind()).isEqualTo(ProjectFileException.Kind.DAMAGED);
        assertThat(refusal.remedy()).contains(mending);
    }

    @Test
    void whoever_chose_no_way_is_told_which_there_are() {
        List<Way> ways = List.of(Way.of("oauth2"), Way.of("apiKey"));
        WayNotChosenException refusal = new WayNotChosenException(
                Seed.NOTION, ways, Optional.of(new WayNotChosenException.Wrong("apiKye", List.of("apiKey"))));

        assertThat(refusal)
                .hasMessage("notion cannot be connected by apiKye (did you mean apiKey?); it offers oauth2, apiKey");
        assertThat(refusal.ways()).isEqualTo(ways);
        assertThat(refusal.wrong().map(WayNotChosenException.Wrong::word)).contains("apiKye");
        assertThat(refusal.connector()).isEqualTo(Seed.NOTION);
    }
}
