package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.health.HealthState;
import io.github.alloyconnections.domain.pin.Pin;
import io.github.alloyconnections.domain.pin.PinChange;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.selection.ConnectionOverview;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinningAndProbingTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void unpin_says_what_it_emptied() {
        line.project.change = Optional.of(unpinned(Effect.WRITTEN));

        assertThat(line.run("unpin")).isZero();
        assertThat(line.project.asked).containsExactly("unpin notion VERIFIED");
        assertThat(line.out()).isEqualTo("CONNECTION_ID in .env is empty, was " + Entries.NEWEST + "\n");
    }

    @Test
    void unpin_can_be_previewed() {
        line.project.change = Optional.of(unpinned(Effect.PREVIEWED));

        assertThat(line.run("unpin", "--dry-run")).isZero();
        assertThat(line.project.asked).containsExactly("unpin notion PREVIEW");
        assertThat(line.out()).isEqualTo("not written, a dry run:\n-CONNECTION_ID=x\n+CONNECTION_ID=\n");
    }

    @Test
    void unpin_prints_the_change_as_json() {
        line.project.change = Optional.of(unpinned(Effect.WRITTEN));

        assertThat(line.run("unpin", "-o", "json")).isZero();
        assertThat(line.out()).contains("\"effect\" : \"written\"", "\"current\" : null");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKING,WORKING,0",
        "WORKING,LIMITED,0",
        "WORKING,GONE,3",
        "WORKING,UNKNOWN,75",
        "UNKNOWN,NEEDS_RECONNECT,3",
        "WRONG_OWNER,WORKING,3",
        "UNVERIFIABLE,WORKING,0",
        "UNVERIFIABLE,UNVERIFIABLE,0",
        "UNVERIFIABLE,UNKNOWN,75",
        "UNUSABLE,UNUSABLE,3"
    })
    void verify_exits_with_the_worst(HealthState first, HealthState second, int code) {
        line.project.overview = () -> Entries.overview(
                Entries.newest().with(Entries.health(first)), Entries.older().with(Entries.health(second)));

        assertThat(line.run("verify", "--all")).isEqualTo(code);
        assertThat(line.project.asked).containsExactly("verifyAll notion");
    }

    @Test
    void verify_says_what_each_probe_proved() {
        line.project.overview = () -> Entries.overview(
                Entries.newest().with(Entries.health(HealthState.WORKING)),
                Entries.older().with(Entries.health(HealthState.WRONG_OWNER)));

        line.run("verify", "--all");

        assertThat(line.out()).isEqualTo("""
                ID                        NAME                    HEALTH       PROOF
                69110206d6d6670fb17451f8  Eddie Fu's Notion (11)  working      post-search answered with 3 pages, 84 ms
                691100acd6d6670fb1745176  Eddie Fu's Notion (10)  wrong owner  post-search: Credential not found (reason of WRONG_OWNER), 84 ms

                  do       remedy of WRONG_OWNER
                """);
    }

    @Test
    void verify_tries_the_ids_that_were_named() {
        line.run("verify", Entries.NEWEST, Entries.OLDER, "--action", "get-self");

        assertThat(line.project.asked)
                .containsExactly("verify notion [" + Entries.NEWEST + ", " + Entries.OLDER + "] get-self");
    }

    @Test
    void verify_tries_the_pin_if_none_is_named() {
        line.project.pin = Optional.of(new Pin("CONNECTION_ID", Entries.OLDER, ".env:1"));

        line.run("verify");

        assertThat(line.project.asked).containsExactly("verify notion [" + Entries.OLDER + "]");
    }

    @Test
    void verify_without_a_pin_tries_all() {
        line.run("verify");

        assertThat(line.project.asked).containsExactly("verifyAll notion");
    }

    @Test
    void verify_of_a_pin_that_is_no_id_fails() {
        line.project.pin = Optional.of(new Pin("CONNECTION_ID", "sk_planted", ".env:1"));

        assertThat(line.run("verify")).isEqualTo(6);
        assertThat(line.err()).contains("holds is no connection id").doesNotContain("sk_planted");
    }

    @Test
    void what_is_pasted_around_an_id_is_forgiven() {
        assertThat(line.run("use", "\u201c" + Entries.NEWEST + "\u200b\u201d")).isZero();
        assertThat(line.run("use", Entries.NEWEST.substring(1) + "\u200b")).isEqualTo(2);
        assertThat(line.run("use", "6911\u200b" + Entries.NEWEST.substring(4))).isEqualTo(2);
        assertThat(line.err()).contains("U+200B ZERO WIDTH SPACE as character 5 of 25");
    }

    @Test
    void verify_names_every_id_that_is_none() {
        assertThat(line.run("verify", "x", Entries.NEWEST, "y")).isEqualTo(2);
        assertThat(line.err()).startsWith("error: 'x', 'y': an id has 24 hexadecimal characters");
    }

    @Test
    void an_action_that_writes_is_a_usage_failure() {
        line.project.overview = () -> {
            throw new IllegalArgumentException("post-page is not read-only");
        };

        assertThat(line.run("verify", "--all", "--action", "post-page")).isEqualTo(2);
        assertThat(line.err()).contains("post-page is not read-only");
    }

    @Test
    void usable_ones_are_listed_by_id() {
        line.project.overview = () -> Entries.overview(
                Entries.newest().with(Entries.health(HealthState.GONE)),
                Entries.older().with(Entries.health(HealthState.LIMITED)));

        assertThat(line.run("verify", "--all", "-o", "id")).isEqualTo(3);
        assertThat(line.out()).isEqualTo(Entries.OLDER + "\n");
    }

    @Test
    void nothing_to_verify_is_nothing_usable() {
        line.project.overview = Entries::overview;

        assertThat(line.run("verify", "--all")).isEqualTo(3);
        assertThat(line.err()).contains("no connections to try", "alloy-connections connect");
    }

    @Test
    void a_pin_that_no_list_shows_is_told_under_the_list() {
        line.project.overview = () -> new ConnectionOverview(
                List.of(Entries.newest()), Optional.of(new ConnectionId(Entries.OLDER)), Optional.empty(), 2);

        assertThat(line.run("list")).isZero();
        assertThat(line.err())
                .contains("2 rows without a usable id were left out", "the pin " + Entries.OLDER + " is not listed");
    }

    private static PinChange unpinned(Effect effect) {
        return new PinChange(
                "CONNECTION_ID",
                ".env",
                Optional.of(Entries.NEWEST),
                Optional.empty(),
                effect,
                "-CONNECTION_ID=x\n+CONNECTION_ID=\n",
                List.of());
    }
}
