package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.selection.ConnectionEntry;
import io.github.alloyconnections.domain.selection.OwnerEntry;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsersCommandTest {

    private static final String ANN = "68c300000000000000000001";
    private static final String EDDIE = "690f5c1ed6d6670fb1740e5a";

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void owners_are_listed_with_how_many_connections_each_has() {
        line.project.owners.overview = overview(OptionalInt.of(2), Optional.empty());

        assertThat(line.run("users")).isZero();
        assertThat(line.project.owners.asked).containsExactly("notion COUNTS");
        assertThat(line.out()).isEqualTo("""
                USER                      NAME      CONNECTIONS  NOTE
                690f5c1ed6d6670fb1740e5a  -         2            calls run as this
                (the key's own)           -         0            -
                68c300000000000000000001  Ann Work  2            -

                next:  alloy-connections users --probe  tries the newest of each, and shows what works
                """);
    }

    @Test
    void what_works_for_another_leads_to_the_command_that_uses_it() {
        line.project.owners.overview =
                overview(OptionalInt.of(2), Optional.of(Entries.newest().with(Entries.health(HealthState.WORKING))));

        assertThat(line.run("users", "--probe", "--limit", "9")).isZero();
        assertThat(line.project.owners.asked).containsExactly("notion PROBES 9");
        assertThat(line.out())
                .contains(
                        Entries.NEWEST,
                        "next:  alloy-connections which --user " + ANN + "  which connection to use as user " + ANN);
    }

    @Test
    void ids_alone_ask_nobody_for_connections() {
        line.project.owners.overview = overview(OptionalInt.empty(), Optional.empty());

        assertThat(line.run("users", "-o", "id")).isZero();
        assertThat(line.project.owners.asked).containsExactly("notion NAMES");
        assertThat(line.out()).isEqualTo(EDDIE + "\n" + ANN + "\n");
    }

    @Test
    void names_alone_can_be_asked_for() {
        line.project.owners.overview = overview(OptionalInt.empty(), Optional.empty());

        assertThat(line.run("users", "--limit", "0")).isZero();
        assertThat(line.project.owners.asked).containsExactly("notion NAMES");
        assertThat(line.out()).doesNotContain("CONNECTIONS");
    }

    @Test
    void json_has_the_line_of_each() {
        line.project.owners.overview = overview(OptionalInt.of(2), Optional.empty());

        assertThat(line.run("users", "-o", "json")).isZero();
        assertThat(line.out())
                .contains("\"setting\" : \"ALLOY_USER_ID=" + ANN + "\"", "\"setting\" : \"ALLOY_USER_ID=\"")
                .contains("\"count\" : 3", "\"complete\" : true", "\"name\" : \"Ann Work\"", "\"connections\" : 2");
    }

    @Test
    void what_was_not_asked_is_said() {
        OwnerOverview whole = overview(OptionalInt.empty(), Optional.empty());
        line.project.owners.overview =
                new OwnerOverview(whole.entries(), false, 2, List.of("the connections of user 1: answered 500"));

        assertThat(line.run("users")).isZero();
        assertThat(line.err())
                .contains(
                        "Alloy's list of users goes on",
                        "2 were not asked for their connections; --limit N asks more of them",
                        "the connections of user 1: answered 500");
    }

    @ParameterizedTest
    @CsvSource({"60", "80", "200"})
    void it_reads_well_however_wide_the_screen_is(int columns) {
        line.project.owners.overview =
                overview(OptionalInt.of(12), Optional.of(Entries.newest().with(Entries.health(HealthState.WORKING))));
        line.onTerminal(columns);

        line.run("users", "--probe", "--no-color");

        assertThat(line.out().lines().takeWhile(text -> !text.isEmpty()))
                .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(columns));
        assertThat(line.out()).contains(EDDIE, ANN, Entries.NEWEST);
    }

    @Test
    void of_many_the_first_fifty_are_shown() {
        line.project.owners.overview = new OwnerOverview(
                IntStream.range(0, 120)
                        .mapToObj(number -> new OwnerEntry(
                                Owner.of(new UserId("%024x".formatted(number))),
                                Optional.of("\u001b[31mred\u202e"),
                                false,
                                OptionalInt.of(0),
                                Optional.empty()))
                        .toList(),
                true,
                0,
                List.of());

        line.run("users");

        assertThat(line.out().lines().filter(text -> text.startsWith("0000"))).hasSize(50);
        assertThat(line.out()).contains("70 more; -v shows them").doesNotContain("\u001b", "\u202e");
    }

    @ParameterizedTest
    @CsvSource({"--limit,-1", "--limit,x", "--limit,99999", "--limit,12345678901234567890"})
    void an_odd_limit_is_refused(String option, String value) {
        assertThat(line.run("users", option, value)).isEqualTo(2);
        assertThat(line.err()).contains("a number from 0 to 10000");
    }

    @Test
    void probing_and_asking_nobody_exclude_one_another() {
        assertThat(line.run("users", "--probe", "--limit", "0")).isEqualTo(2);
        assertThat(line.run("users", "--probe", "-o", "id")).isEqualTo(2);
    }

    private static OwnerOverview overview(OptionalInt count, Optional<ConnectionEntry> working) {
        Map<String, String> names = Map.of(ANN, "Ann Work");
        OptionalInt none = count.isPresent() ? OptionalInt.of(0) : count;
        return new OwnerOverview(
                Stream.of(
                                new OwnerEntry(
                                        Owner.of(new UserId(EDDIE)), Optional.empty(), true, count, Optional.empty()),
                                new OwnerEntry(Owner.key(), Optional.empty(), false, none, Optional.empty()),
                                new OwnerEntry(
                                        Owner.of(new UserId(ANN)),
                                        Optional.ofNullable(names.get(ANN)),
                                        false,
                                        count,
                                        working))
                        .toList(),
                true,
                0,
                List.of());
    }
}
