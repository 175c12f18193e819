package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.step.CommandName;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a next step can name is what can be typed. */
class CommandNamesTest {

    @Test
    void each_is_a_command_and_each_command_about_a_project_has_one() {
        Set<String> named =
                Stream.of(CommandName.values()).map(CommandName::typed).collect(Collectors.toSet());
        Set<String> typed = Set.copyOf(Commands.names());

        assertThat(typed).containsAll(named);
        assertThat(typed.stream().filter(name -> !named.contains(name)))
                .as("are in no next step: no step needs them")
                .containsExactlyInAnyOrder("completion", "help", "protect", "upgrade");
    }
}
