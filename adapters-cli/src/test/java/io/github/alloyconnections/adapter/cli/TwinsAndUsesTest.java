package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.connection.Account;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.pin.PinChange.Effect;
import io.github.alloyconnections.domain.twins.TwinGroup;
import io.github.alloyconnections.domain.twins.TwinGroup.Strength;
import io.github.alloyconnections.domain.usage.Usage;
import io.github.alloyconnections.domain.usage.UsageReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TwinsAndUsesTest {

    private static final ConnectionId OLDER = new ConnectionId(Entries.OLDER);

    private final CommandLineRun run = new CommandLineRun();

    @Test
    void twins_show_account_evidence_and_members() {
        run.project.tidying.finds(strong());

        assertThat(run.run("twins")).isZero();
        assertThat(run.out())
                .contains("2 of Team\n", "one account for all 2", Entries.NEWEST, Entries.OLDER)
                .contains("alloy-connections prune");
    }

    @Test
    void weak_twins_are_shown_as_weak() {
        run.project.tidying.finds(new TwinGroup(
                new ConnectorId("notion"),
                Optional.empty(),
                "only the name",
                Strength.WEAK,
                List.of(Entries.newest(), Entries.older())));
        run.run("twins");

        assertThat(run.out()).contains("2 of perhaps one account (weak)");
    }

    @Test
    void where_no_connection_says_whose_it_is_nothing_is_certain() {
        run.project.tidying.doubts("3 of 3 did not say whose they are (Alloy answered 500)");

        assertThat(run.run("twins")).isEqualTo(75);
        assertThat(run.err()).contains("warning: 3 of 3 did not say", "500", "only names tell");
    }

    @Test
    void no_twins_is_an_answer() {
        assertThat(run.run("twins")).isZero();
        assertThat(run.out()).isEqualTo("No twins among the notion connections.\n");
    }

    @Test
    void a_hostile_account_name_is_printed_clean() {
        run.project.tidying.finds(new TwinGroup(
                new ConnectorId("notion"),
                Optional.of(new Account("id", Optional.of("a\u001b[2J\u202eb"))),
                "evidence \u001b[31m",
                Strength.STRONG,
                List.of(Entries.newest(), Entries.older())));
        run.run("twins");

        assertThat(run.out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void twins_as_json_and_as_ids() {
        run.project.tidying.finds(strong());
        run.run("twins", "-o", "json");
        assertThat(run.out()).contains("\"strength\" : \"strong\"", "\"name\" : \"Team\"");
        run.out.reset();

        run.run("twins", "-o", "id");
        assertThat(run.out()).isEqualTo(Entries.NEWEST + "\n" + Entries.OLDER + "\n");
    }

    @Test
    void used_shows_file_and_line_pins_marked() {
        run.project.tidying.sees(places());

        assertThat(run.run("used", Entries.OLDER)).isZero();
        assertThat(run.out())
                .containsPattern(Entries.OLDER + " +pin +\\.env:3")
                .containsPattern(Entries.OLDER + " +src/app\\.ts:7");
        assertThat(run.project.tidying.asked()).containsExactly("uses notion [" + Entries.OLDER + "]");
    }

    @Test
    void what_was_not_looked_at_is_told() {
        run.project.tidying.sees(new UsageReport(List.of(), 12, Optional.of("2 files cannot be read")));

        assertThat(run.run("used")).isZero();
        assertThat(run.out()).contains("Named nowhere", "12 files");
        assertThat(run.err()).contains("not everything was looked at: 2 files cannot be read");
    }

    @Test
    void used_as_json() {
        run.project.tidying.sees(places());
        run.run("used", "-o", "json");

        assertThat(run.out())
                .contains("\"source\" : \".env\"", "\"line\" : 3", "\"pin\" : true", "\"files\" : 2", "\"gap\" : null");
    }

    @Test
    void a_wrong_id_is_not_looked_for() {
        assertThat(run.run("used", "xyz")).isEqualTo(2);
        assertThat(run.project.tidying.asked()).isEmpty();
    }

    @Test
    void use_says_where_the_id_before_still_stands() {
        run.project.tidying.sees(places());

        assertThat(run.run("use", Entries.NEWEST)).isZero();
        assertThat(run.err())
                .contains(
                        "the id before, " + Entries.OLDER + ", still stands in .env:3 and 1 more",
                        "alloy-connections used " + Entries.OLDER);
    }

    @Test
    void an_unchanged_or_previewed_pin_needs_no_search() {
        run.project.change = Optional.of(FakeProject.change(Effect.UNCHANGED));
        run.run("use", Entries.NEWEST);
        run.project.change = Optional.of(FakeProject.change(Effect.PREVIEWED));
        run.run("use", Entries.NEWEST, "--dry-run");

        assertThat(run.project.tidying.asked()).isEmpty();
    }

    private static UsageReport places() {
        return new UsageReport(
                List.of(
                        new Usage(OLDER, true, ".env", OptionalInt.of(3)),
                        new Usage(OLDER, false, "src/app.ts", OptionalInt.of(7))),
                2,
                Optional.empty());
    }

    private static TwinGroup strong() {
        return new TwinGroup(
                new ConnectorId("notion"),
                Optional.of(new Account("ws/bot", Optional.of("Team"))),
                "the provider names one account for all 2: Team",
                Strength.STRONG,
                List.of(Entries.newest(), Entries.older()));
    }
}
