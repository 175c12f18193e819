package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.naming.Selected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasCommandTest {

    private static final ConnectionId OLDEST = new ConnectionId(Entries.OLDEST);
    private static final ConnectionId GONE = new ConnectionId("5f0000000000000000000001");

    private final CommandLineRun run = new CommandLineRun();

    @Test
    void a_connection_is_given_a_name_and_the_change_is_shown() {
        assertThat(run.run("alias", Entries.OLDEST, "staging")).isZero();

        assertThat(run.project.naming.marks().aliases()).containsExactly(new Alias("staging", OLDEST));
        assertThat(run.out())
                .isEqualTo("staging is " + OLDEST + " (alloy-connections.conf)\n+alias.staging = " + OLDEST + "\n");
    }

    @Test
    void a_dry_run_writes_nothing() {
        assertThat(run.run("alias", Entries.OLDEST, "staging", "--dry-run")).isZero();

        assertThat(run.project.naming.marks().aliases()).isEmpty();
        assertThat(run.out()).startsWith("not written, a dry run:\n+alias.staging");
    }

    @Test
    void a_name_stands_in_wherever_an_id_is_taken() {
        name("staging", OLDEST);
        run.run("which", "staging");
        run.run("use", "staging");
        run.run("verify", "staging");
        run.run("delete", "staging");
        run.run("used", "staging");
        run.run("env", "--connection", "Staging");

        assertThat(run.project.asked)
                .containsExactly(
                        "decide notion id:" + OLDEST,
                        "use notion id:" + OLDEST + " VERIFIED",
                        "verify notion [" + OLDEST + "]",
                        "decide notion id:" + OLDEST);
        assertThat(run.project.tidying.asked()).contains("plan notion " + OLDEST, "uses notion [" + OLDEST + "]");
        assertThat(run.run("retire", "staging")).isZero();
        assertThat(run.run("unretire", "staging")).isZero();
    }

    @Test
    void several_that_are_meant_are_listed_and_a_person_must_choose() {
        run.project.naming.others = typed -> new Selected.Ambiguous(List.of(Entries.newest(), Entries.older()));

        assertThat(run.run("delete", "6911", "--yes")).isEqualTo(5);
        assertThat(run.err())
                .contains(
                        "'6911' means 2 connections: " + Entries.NEWEST + " (",
                        Entries.OLDER,
                        "alloy-connections list");
        assertThat(run.project.tidying.asked()).isEmpty();
    }

    @Test
    void what_means_nothing_is_told_with_what_was_probably_meant() {
        run.project.naming.others = typed -> new Selected.Nothing("no name or alias is like that", List.of("staging"));

        assertThat(run.run("use", "stagign")).isEqualTo(2);
        assertThat(run.err()).contains("'stagign': no name or alias is like that; did you mean staging?");
    }

    @Test
    void a_name_whose_connection_is_gone_says_so() {
        name("staging", OLDEST);
        name("old", GONE);

        assertThat(run.run("alias")).isZero();
        assertThat(run.out())
                .containsPattern("old +" + GONE + " +gone: no list of this owner shows it")
                .containsPattern("staging +" + OLDEST + " +Eddie");
        assertThat(run.err()).contains("alloy-connections alias --remove old");
    }

    @Test
    void names_are_published_as_json() {
        name("old", GONE);

        assertThat(run.run("alias", "-o", "json")).isZero();
        assertThat(run.out())
                .contains("\"name\" : \"old\"", "\"id\" : \"" + GONE + "\"", "\"listed\" : false", "\"remarks\"");
    }

    @Test
    void a_note_of_what_was_found_is_passed_on() {
        run.project.naming.others =
                typed -> new Selected.Found(List.of(GONE), Optional.of("alias old names what no list shows"));

        run.run("verify", "old");
        assertThat(run.err()).contains("alias old names what no list shows");
    }

    @Test
    void a_name_is_taken_away() {
        name("staging", OLDEST);

        assertThat(run.run("alias", "--remove", "STAGING")).isZero();
        assertThat(run.project.naming.marks().aliases()).isEmpty();
        assertThat(run.run("alias", "--remove", "staging")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "two words", "a*b", "1st", "691100acd6d6670fb1745176"})
    void what_can_be_no_name_is_refused(String name) {
        assertThat(run.run("alias", Entries.OLDEST, name)).isEqualTo(2);
        assertThat(run.project.naming.marks().aliases()).isEmpty();
    }

    @Test
    void one_word_alone_is_no_name() {
        assertThat(run.run("alias", Entries.OLDEST)).isEqualTo(2);
        assertThat(run.run("alias", Entries.OLDEST, "a", "--remove", "b")).isEqualTo(2);
    }

    @Test
    void a_connection_is_protected_and_freed() {
        assertThat(run.run("protect", Entries.OLDEST)).isZero();
        assertThat(run.out()).startsWith(OLDEST + " is protected: no plan touches it (alloy-connections.conf)\n");
        assertThat(run.run("protect")).isZero();
        assertThat(run.out()).containsPattern(OLDEST + " +alloy-connections.conf:1");
        assertThat(run.run("unprotect", Entries.OLDEST)).isZero();
        assertThat(run.project.naming.marks().guarded()).isEmpty();
        assertThat(run.run("unprotect", Entries.OLDEST)).isZero();
        assertThat(run.out()).endsWith("no change: it is so in alloy-connections.conf already\n");
    }

    @Test
    void protection_is_published_as_json() {
        assertThat(run.run("protect", Entries.OLDEST, "-o", "json")).isZero();
        assertThat(run.out()).contains("\"effect\" : \"written\"", "\"file\" : \"alloy-connections.conf\"");
    }

    private void name(String name, ConnectionId id) {
        run.project.naming.all.write(new MarkEdit.Name(new Alias(name, id)));
    }
}
