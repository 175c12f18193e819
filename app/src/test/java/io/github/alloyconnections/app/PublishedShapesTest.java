package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.alloyconnections.app.TrialProject.Printed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands print as JSON is as the schemas in the contract's jar say, which anybody may hold against it. */
class PublishedShapesTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Decision, which, seed",
        "Decision, which, all-dead",
        "Decision, which, other-user",
        "Twins, twins, seed",
        "Users, users, other-user",
        "Actions, actions, seed",
        "ActionDescription, action post-search, seed",
        "Pin, use --dry-run, seed",
        "Plan, prune, seed",
        "Aliases, alias, seed",
        "Protected, protect, seed"
    })
    void an_answer_is_as_published(String shape, String command, String preset) {
        Printed printed = printed(command, preset);

        assertThat(problems(shape, printed.out())).as(printed.everything()).isEmpty();
    }

    @Test
    void what_is_not_as_published_is_seen() {
        assertThat(problems("Decision", printed("list", "seed").out())).isNotEmpty();
    }

    private Printed printed(String command, String preset) {
        String[] words = (command + " -o json --sandbox=" + preset).split(" ", -1);
        return new TrialProject(folder).command(words);
    }

    private static List<Error> problems(String shape, String json) {
        Schema schema = SCHEMAS.getSchema(
                SchemaLocation.of("classpath:io/github/alloyconnections/contract/schemas/" + shape + ".json"));
        return schema.validate(json, InputFormat.JSON);
    }
}
