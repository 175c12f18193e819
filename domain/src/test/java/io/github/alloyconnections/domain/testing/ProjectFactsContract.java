package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;
import io.github.alloyconnections.domain.settings.Setting;
import org.junit.jupiter.api.Test;

/** What every {@link ProjectFacts} keeps to. */
public abstract class ProjectFactsContract {

    /** The facts of a project that is configured for this owner, with this API key. */
    protected abstract ProjectFacts factsOf(Owner owner, String apiKey);

    @Test
    void calls_run_in_the_configured_context() {
        assertThat(factsOf(Seed.USER, "a-key-of-the-project").owner()).isEqualTo(Seed.USER);
        assertThat(factsOf(Seed.KEY, "a-key-of-the-project").owner()).isEqualTo(Seed.KEY);
    }

    @Test
    void each_setting_comes_once_with_its_origin() {
        assertThat(factsOf(Seed.USER, "a-key-of-the-project").settings())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.origin()).isNotEmpty())
                .extracting(Setting::name)
                .doesNotHaveDuplicates()
                .contains("ALLOY_API_KEY", "ALLOY_USER_ID");
    }

    @Test
    void a_user_is_shown_as_it_is() {
        assertThat(factsOf(Seed.USER, "a-key-of-the-project").settings())
                .filteredOn(setting -> setting.name().equals("ALLOY_USER_ID"))
                .extracting(Setting::shown)
                .containsExactly("690f5c1ed6d6670fb1740e5a");
    }

    @Test
    void a_key_is_known_to_be_there_and_not_shown() {
        String planted = "planted-0123456789abcdef";
        ProjectFacts facts = factsOf(Seed.USER, planted);

        assertThat(facts.settings())
                .filteredOn(setting -> setting.name().equals("ALLOY_API_KEY"))
                .extracting(Setting::shown)
                .singleElement()
                .asString()
                .isNotEmpty();
        assertThat(facts.settings().toString() + facts.fileChecks() + facts).doesNotContain(planted);
    }

    @Test
    void checks_are_of_files_and_what_fails_has_a_remedy() {
        assertThat(factsOf(Seed.USER, "a-key-of-the-project").fileChecks())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.subject()).isEqualTo(Subject.FILES))
                .allSatisfy(check -> assertThat(check.detail()).isNotEmpty())
                .allSatisfy(check -> assertThat(check.remedy().isPresent())
                        .isEqualTo(check.result() == Result.WARNING || check.result() == Result.FAILED));
    }

    @Test
    void each_check_has_a_name_of_its_own() {
        assertThat(factsOf(Seed.USER, "a-key-of-the-project").fileChecks())
                .isNotEmpty()
                .extracting(Check::name)
                .doesNotHaveDuplicates();
    }
}
