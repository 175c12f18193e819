package io.github.alloyconnections.domain.usecase.tidying;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import io.github.alloyconnections.domain.testing.Seed;
import io.github.alloyconnections.domain.usage.Rewriting;
import io.github.alloyconnections.domain.usage.Rewriting.Left;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EverywhereTest {

    private static final ConnectionId OLD = Seed.id(3);
    private static final ConnectionId NEW = Seed.id(11);

    private final InMemoryProject project = InMemoryProject.ofSeed();

    @Test
    void what_named_the_pin_before_names_the_new_one() {
        project.tidying()
                .usages()
                .mention(OLD, "app.js", 3)
                .mention(OLD, "compose.yml", 7)
                .mention(NEW, "b.js", 1);

        everywhere(Optional.of(OLD.value()));

        assertThat(project.tidying().edits()).containsExactly("app.js:3 names " + NEW, "compose.yml:7 names " + NEW);
    }

    @Test
    void a_file_that_names_one_other_means_it() {
        project.tidying().usages().mention(Seed.id(5), "app.js", 3);

        everywhere(Optional.of(OLD.value()));

        assertThat(project.tidying().edits()).containsExactly("app.js:3 names " + NEW);
    }

    @Test
    void which_of_several_is_meant_is_not_guessed() {
        project.tidying()
                .usages()
                .mention(Seed.id(5), "ids.json", 1)
                .mention(Seed.id(6), "ids.json", 2)
                .mention(OLD, "ids.json", 3);

        Rewriting made = everywhere(Optional.of(OLD.value()));

        assertThat(project.tidying().edits()).containsExactly("ids.json:3 names " + NEW);
        assertThat(made.left()).extracting(Left::place).containsExactly("ids.json:1", "ids.json:2");
    }

    @Test
    void what_the_environment_says_is_told() {
        project.tidying()
                .usages()
                .pin(OLD, "environment variable CONNECTION_ID")
                .overlook("a folder");

        Rewriting made = everywhere(Optional.empty());

        assertThat(made.left())
                .isEqualTo(List.of(new Left(
                        "environment variable CONNECTION_ID", "set in the environment: change it where that is set")));
        assertThat(made.gap()).hasValue("a folder");
    }

    private Rewriting everywhere(Optional<String> before) {
        PinChange change =
                new PinChange("CONNECTION_ID", ".env", before, Optional.of(NEW.value()), Effect.WRITTEN, "", List.of());
        return project.core().tidying().everywhere(Seed.NOTION, NEW, change, false);
    }

    @Test
    void the_pin_s_own_line_is_nobody_else_s_to_change() {
        project.tidying().usages().pin(OLD, ".env").mention(OLD, "app.js", 3);

        Rewriting made = everywhere(Optional.of(OLD.value()));

        assertThat(made.left()).isEmpty();
        assertThat(project.tidying().edits()).containsExactly("app.js:3 names " + NEW);
    }

    @Test
    void what_was_pinned_before_and_is_in_no_list_is_looked_for_too() {
        project.tidying().usages().mention(Seed.UNLISTED, "app.js", 3);

        everywhere(Optional.of("'" + Seed.UNLISTED + "'"));

        assertThat(project.tidying().edits()).containsExactly("app.js:3 names " + NEW);
    }

    @Test
    void another_project_s_pin_is_left_to_that_project() {
        project.tidying().usages().pin(Seed.id(5), "other.env", 2).pin(OLD, ".env", 1);

        Rewriting made = everywhere(Optional.of(OLD.value()));

        assertThat(project.tidying().edits()).isEmpty();
        assertThat(made.left())
                .containsExactly(new Left(
                        "other.env:2", "a pin of its own, " + Seed.id(5) + ": --env-file other.env changes it"));
    }
}
