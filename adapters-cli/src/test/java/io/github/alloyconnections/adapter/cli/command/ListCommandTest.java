package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.naming.Alias;
import io.github.alloyconnections.domain.naming.MarkEdit;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCommandTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void shows_the_newest_first_with_marks() {
        line.project.overview = () -> Entries.overview(Entries.newest(), Entries.pinned(Entries.older()), unlisted());

        assertThat(line.run("list")).isZero();
        assertThat(line.project.asked).containsExactly("list notion");
        assertThat(line.out()).isEqualTo("""
                ID                        NAME                    CONNECTOR  CREATED           AGE
                69110206d6d6670fb17451f8  Eddie Fu's Notion (11)  notion     2025-11-09 21:05  14 d  latest
                691100acd6d6670fb1745176  Eddie Fu's Notion (10)  notion     2025-11-09 20:59  14 d  pin
                6910029dd6d6670fb1742f05  -                       notion     2025-11-09 02:55  14 d  unlisted
                """);
    }

    @Test
    void limited_it_shows_the_first_and_how_many_more_there_are() {
        line.project.overview = () -> Entries.overview(Entries.newest(), Entries.pinned(Entries.older()), unlisted());

        assertThat(line.run("list", "--limit", "1")).isZero();
        assertThat(line.out()).contains("69110206d6d6670fb17451f8").doesNotContain("691100acd6d6670fb1745176");
        assertThat(line.err()).contains("2 more, of 3 in all");
    }

    @Test
    void limited_json_counts_all_and_says_how_many_are_omitted() {
        line.project.overview = () -> Entries.overview(Entries.newest(), Entries.older(), unlisted());

        line.run("list", "--limit", "2", "-o", "json");
        assertThat(line.out())
                .contains("\"count\" : 3,", "\"omitted\" : 1,", "691100acd6d6670fb1745176")
                .doesNotContain("6910029dd6d6670fb1742f05");
    }

    @Test
    void a_limit_that_leaves_nothing_out_is_not_mentioned() {
        line.project.overview = () -> Entries.overview(Entries.newest(), Entries.older(), unlisted());

        line.run("list", "--limit", "3", "-o", "json");
        assertThat(line.out()).contains("\"count\" : 3,").doesNotContain("omitted");
        assertThat(line.run("list", "--limit", "0")).isEqualTo(2);
    }

    @Test
    void with_probe_it_cannot_tell_where_nothing_could_be_judged() {
        line.project.overview = () -> Entries.overview(
                Entries.newest().with(Entries.health(HealthState.UNKNOWN)),
                Entries.older().with(Entries.health(HealthState.UNKNOWN)));

        assertThat(line.run("list", "--probe")).isEqualTo(75);
        assertThat(line.run("list")).isZero();
    }

    @Test
    void with_probe_it_shows_health() {
        line.project.overview = () -> Entries.overview(
                Entries.newest().with(Entries.health(HealthState.WORKING)),
                Entries.older().with(Entries.health(HealthState.NEEDS_RECONNECT)));

        assertThat(line.run("list", "--probe")).isZero();
        assertThat(line.project.asked).containsExactly("verifyAll notion");
        assertThat(line.out()).contains("HEALTH", "14 d  working          latest\n", "14 d  needs reconnect\n");
    }

    @ParameterizedTest
    @CsvSource({
        "--search,(10),69110206d6d6670fb17451f8:no",
        "--search,NOTION eddie (10),691100acd6d6670fb1745176:yes",
        "--search,0acd6,691100acd6d6670fb1745176:yes",
        "--search,staging,691100acd6d6670fb1745176:yes",
        "--search,user-1,691100acd6d6670fb1745176:yes",
        "--owner,user-1,691100acd6d6670fb1745176:yes",
        "--owner,key,691100acd6d6670fb1745176:no",
        "--since,2025-11-09,691100acd6d6670fb1745176:yes",
        "--since,2025-11-10,691100acd6d6670fb1745176:no",
        "--since,2025-11-09T20:59:08Z,691100acd6d6670fb1745176:yes",
        "--since,13d,691100acd6d6670fb1745176:no",
        "--since,15d,691100acd6d6670fb1745176:yes",
        "--since,3w,691100acd6d6670fb1745176:yes"
    })
    void a_list_is_narrowed_down(String option, String value, String expected) {
        line.project.naming.all.write(new MarkEdit.Name(new Alias("staging", new ConnectionId(Entries.OLDER))));

        assertThat(line.run("list", option, value, "-o", "id")).isZero();
        String[] wanted = expected.split(":", -1);
        assertThat(line.out().contains(wanted[0])).isEqualTo(wanted[1].equals("yes"));
    }

    @Test
    void only_those_in_a_state_are_shown_once_each_was_tried() {
        line.project.overview = () -> Entries.overview(
                Entries.newest().with(Entries.health(HealthState.WORKING)),
                Entries.older().with(Entries.health(HealthState.NEEDS_RECONNECT)));

        assertThat(line.run("list", "--health", "needs-reconnect,gone", "-o", "id"))
                .isZero();
        assertThat(line.project.asked).containsExactly("verifyAll notion");
        assertThat(line.out()).isEqualTo(Entries.OLDER + "\n");
    }

    @Test
    void a_list_that_nothing_is_left_of_is_no_empty_list() {
        assertThat(line.run("list", "--search", "shopify")).isZero();
        assertThat(line.out()).isEmpty();
        assertThat(line.err()).contains("none of 3 is like that", "alloy-connections list");
    }

    @ParameterizedTest
    @CsvSource({"--health,ill", "--since,yesterday", "--since,2025-02-31"})
    void what_cannot_be_asked_for_is_refused(String option, String value) {
        assertThat(line.run("list", option, value)).isEqualTo(2);
    }

    @Test
    void names_of_one_s_own_and_protection_are_shown() {
        ConnectionId older = new ConnectionId(Entries.OLDER);
        line.project.naming.all.write(new MarkEdit.Name(new Alias("staging", older)));
        line.project.naming.all.write(new MarkEdit.Guard(older));

        assertThat(line.run("list")).isZero();
        assertThat(line.out()).contains("ALIAS").containsPattern(Entries.OLDER + ".*staging .* protected\n");
    }

    @Test
    void all_spans_connectors() {
        assertThat(line.run("list", "--all")).isZero();
        assertThat(line.project.asked).containsExactly("listAll");
    }

    @Test
    void all_with_probe_tries_each_through_its_connector() {
        // None of these was tried, so that nothing could be told.
        assertThat(line.run("list", "--all", "--probe")).isEqualTo(75);
        assertThat(line.project.asked)
                .containsExactly(
                        "listAll",
                        "verify notion [" + String.join(", ", Entries.NEWEST, Entries.OLDER, Entries.OLDEST) + "]");
        assertThat(line.out()).contains("HEALTH", "not tried");
    }

    @Test
    void all_and_one_connector_contradict_each_other() {
        assertThat(line.run("list", "--all", "--connector", "notion")).isEqualTo(2);
    }

    @Test
    void owners_are_shown_where_they_differ() {
        line.project.overview = () -> Entries.overview(Entries.newest(), ownedByKey(Entries.older()));

        line.run("list");

        assertThat(line.out()).contains("OWNER", "user-1", "the API key's own user");
    }

    @ParameterizedTest
    @CsvSource({"id", "table", "json"})
    void an_empty_list_is_an_answer(String format) {
        line.project.overview = Entries::overview;

        assertThat(line.run("list", "-o", format)).isZero();
        assertThat(line.out()).doesNotContain("ID");
        assertThat(format.equals("table")).isEqualTo(line.err().contains("alloy-connections connect"));
        assertThat(format.equals("table")).isEqualTo(line.err().contains("no connections of "));
    }

    @Test
    void ids_stand_one_on_a_line() {
        assertThat(line.run("list", "-o", "id")).isZero();
        assertThat(line.out()).isEqualTo(Entries.NEWEST + "\n" + Entries.OLDER + "\n" + Entries.OLDEST + "\n");
    }

    @Test
    void json_is_the_contract_s_list() {
        assertThat(line.run("list", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"connections\" : [", "\"count\" : 3", "\"skipped\" : 0");
    }

    @Test
    void a_hundred_thousand_rows_are_all_printed() {
        ConnectionEntry entry = Entries.newest();
        line.project.overview = () ->
                new ConnectionOverview(Collections.nCopies(100_000, entry), Optional.empty(), Optional.empty(), 0);

        assertThat(line.run("list")).isZero();
        assertThat(line.out().lines()).hasSize(100_001);
    }

    @Test
    void a_reader_that_went_away_ends_it_silently() {
        ConnectionEntry entry = Entries.newest();
        line.project.overview = () ->
                new ConnectionOverview(Collections.nCopies(100_000, entry), Optional.empty(), Optional.empty(), 0);
        line.readUpTo(10_000);

        assertThat(line.run("list")).isZero();
        assertThat(line.out().length()).isBetween(1, 30_000);
        assertThat(line.err()).isEmpty();
    }

    @Test
    void a_narrow_terminal_gets_clean_lines() {
        line.onTerminal(60).environment = Map.of("TERM", "dumb", "COLUMNS", "60");
        line.project.overview = () -> Entries.overview(
                Entries.entry(Entries.NEWEST, "A name that is much too long for a terminal of sixty columns"));

        line.run("list");

        assertThat(line.out()).isEqualTo("""
                ID                        NAME                        AGE
                69110206d6d6670fb17451f8  A name that is much…olumns  14 d
                """);
    }

    private static ConnectionEntry unlisted() {
        ConnectionEntry oldest = Entries.oldest();
        Connection unlisted = Connection.unlisted(
                oldest.id(), new ConnectorId("notion"), oldest.connection().owner());
        return new ConnectionEntry(unlisted, false, false, false, Optional.empty());
    }

    private static ConnectionEntry ownedByKey(ConnectionEntry entry) {
        Connection c = entry.connection();
        Connection owned =
                new Connection(c.id(), c.name(), c.connector(), c.type(), c.created(), c.updatedAt(), Owner.key());
        return new ConnectionEntry(owned, false, false, true, Optional.empty());
    }
}
