package io.github.alloyconnections.adapter.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.cli.CommandLineRun;
import io.github.alloyconnections.adapter.cli.Entries;
import io.github.alloyconnections.adapter.cli.ScriptedPerson;
import io.github.alloyconnections.domain.connection.Connector;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.selection.Outcome;
import io.github.alloyconnections.domain.selection.OwnerEntry;
import io.github.alloyconnections.domain.selection.OwnerOverview;
import io.github.alloyconnections.domain.settings.Overrides;
import io.github.alloyconnections.domain.settings.Setting;
import io.github.alloyconnections.domain.settings.TypedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first minute: from a folder with nothing in it to a pin, and never a line that nobody agreed to. */
class SetupCommandTest {

    private static final String KEY = "planted-0123456789abcdef";
    private static final String OTHER_KEY = "another-0123456789abcdef";
    private static final String ANN = "68c300000000000000000001";
    private static final String BEN = "68c300000000000000000002";

    @TempDir
    private Path folder;

    private final CommandLineRun line = new CommandLineRun();
    private final ScriptedPerson person = new ScriptedPerson();

    @BeforeEach
    void nothingIsSet() {
        line.project.owner = Owner.key();
        line.project.shown = List.of();
        line.project.owners.overview = owners(entry(Owner.key(), 3));
    }

    @Test
    void a_key_from_a_file_is_tried_and_written_and_the_choice_pinned() throws IOException {
        assertThat(line.run("setup", "--key-file", keyFile())).isZero();

        assertThat(line.out())
                .containsSubsequence(
                        "accepted by https://production.runalloy.com; 2 connectors",
                        "the API key's own user",
                        Entries.NEWEST,
                        "For .env:",
                        "ALLOY_API_KEY=****",
                        "CONNECTION_ID=" + Entries.NEWEST,
                        ".env has CONNECTION_ID=" + Entries.NEWEST)
                .doesNotContain(KEY);
        assertThat(line.err()).contains("alloy-connections run -- CMD").doesNotContain(KEY);
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
        assertThat(line.project.asked).contains("use notion id:" + Entries.NEWEST + " VERIFIED");
        assertThat(line.project.overrides.flatMap(Overrides::key)).contains(TypedKey.of(KEY));
    }

    @Test
    void a_key_comes_over_standard_input_too() {
        line.in = (KEY + "\r\n").getBytes(StandardCharsets.UTF_8);

        assertThat(line.run("setup", "-")).isZero();
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
    }

    @Test
    void nobody_to_ask_is_a_usage_failure_with_the_command_to_type() {
        assertThat(line.run("setup")).isEqualTo(2);

        assertThat(line.err())
                .contains("ALLOY_API_KEY is not set", "alloy-connections setup --key-file FILE", "setup -");
        assertNothingWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setup planted-0123456789abcdef",
                "setup --key planted-0123456789abcdef",
                "setup --api-key=planted-0"
            })
    void a_key_on_the_command_line_is_refused_and_not_repeated(String typed) {
        assertThat(line.run(typed.split(" "))).isEqualTo(2);

        assertThat(line.err())
                .contains("everybody on this machine can read a command line")
                .doesNotContain("planted");
        assertNothingWritten();
    }

    @Test
    void a_person_types_it_unseen_and_is_asked_before_anything_is_written() {
        answering(KEY, "write them");

        assertThat(line.run("setup")).isZero();

        assertThat(person.seen).first().isEqualTo("API key (not shown): ");
        assertThat(person.seen)
                .contains("Write these lines into .env?", "use another connection than " + Entries.NEWEST);
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
        assertThat(person.left()).isZero();
    }

    @Test
    void whoever_leaves_the_question_leaves_everything_as_it_was() {
        answering(KEY, "leave");
        assertThat(line.run("setup")).isEqualTo(130);
        assertNothingWritten();

        answering(KEY, "");
        assertThat(line.run("setup")).isEqualTo(130);
        assertNothingWritten();

        answering("");
        assertThat(line.run("setup")).isEqualTo(130);
        assertNothingWritten();
        assertThat(line.err()).contains("nothing was written");
    }

    @Test
    void a_refused_key_is_asked_again() {
        refuseUnless(KEY);
        answering(OTHER_KEY, "two words", KEY, "write them");

        assertThat(line.run("setup")).isZero();
        assertThat(line.err()).contains("type it again", "white space");
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
    }

    @Test
    void three_refused_keys_are_enough() {
        refuseUnless(KEY);
        answering(OTHER_KEY, OTHER_KEY, OTHER_KEY);

        assertThat(line.run("setup")).isEqualTo(4);
        assertNothingWritten();
        assertThat(person.left()).isZero();
    }

    @Test
    void without_a_person_a_refused_key_ends_it_at_once() throws IOException {
        refuseUnless(OTHER_KEY);

        assertThat(line.run("setup", "--key-file", keyFile())).isEqualTo(4);
        assertThat(line.err())
                .contains("nothing was written", "setup --key-file FILE --yes")
                .doesNotContain(KEY);
        assertNothingWritten();
    }

    @Test
    void what_can_be_no_key_is_refused_before_alloy_is_asked() throws IOException {
        Path file = Files.writeString(folder.resolve("key"), "ALLOY_API_KEY=" + KEY);

        assertThat(line.run("setup", "--key-file", file.toString())).isEqualTo(2);
        assertThat(line.err()).contains("begins with ALLOY_API_KEY").doesNotContain(KEY);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "RATE_LIMITED", "UNREADABLE"})
    void in_an_outage_nothing_is_written_unless_told(Kind kind) throws IOException {
        line.project.catalogue = () -> {
            throw new RemoteServiceException(kind, "Tried to list connectors but failed because: of the weather");
        };

        assertThat(line.run("setup", "--key-file", keyFile())).isEqualTo(75);
        assertThat(line.err()).contains("could not be tried, and nothing was written", "setup --key-file FILE --force");
        assertNothingWritten();

        assertThat(line.run("setup", "--key-file", keyFile(), "--force")).isEqualTo(75);
        assertThat(line.err()).contains("the key was not tried", "alloy-connections setup");
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
        assertThat(line.project.asked).isEmpty();
    }

    @Test
    void a_person_may_say_so_in_an_outage() {
        line.project.catalogue = () -> {
            throw new RemoteServiceException(Kind.UNAVAILABLE, "Tried but failed because: nobody answers");
        };
        answering(KEY, "write it untried");

        assertThat(line.run("setup")).isEqualTo(75);
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
    }

    @Test
    void the_key_that_is_set_is_kept_without_a_question_where_nobody_sits() {
        keyIsSet();

        assertThat(line.run("setup")).isZero();
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(OTHER_KEY);
    }

    @Test
    void a_person_may_keep_it_or_type_another() {
        keyIsSet();
        answering("keep it: ****cdef from .env:1", "write them");
        assertThat(line.run("setup")).isZero();
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(OTHER_KEY);

        answering("type another one", KEY, "write them");
        assertThat(line.run("setup")).isZero();
        assertThat(line.out()).contains("in place of another value");
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
    }

    @Test
    void another_key_replaces_it_only_when_told() throws IOException {
        keyIsSet();

        assertThat(line.run("setup", "--key-file", keyFile())).isEqualTo(2);
        assertThat(line.err()).contains("not overwritten without a word", "setup --key-file FILE --yes");
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(OTHER_KEY);

        assertThat(line.run("setup", "--key-file", keyFile(), "--yes")).isZero();
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
    }

    @Test
    void a_file_that_git_holds_gets_a_key_only_when_told() throws IOException {
        line.project.settingsFile.track();

        assertThat(line.run("setup", "--key-file", keyFile())).isEqualTo(2);
        assertThat(line.err()).contains(".env is in git");
        assertNothingWritten();

        assertThat(line.run("setup", "--key-file", keyFile(), "--yes")).isZero();
        assertThat(line.err()).contains("git rm --cached .env");
    }

    @Test
    void git_s_list_is_shown_with_the_lines() throws IOException {
        line.project.settingsFile.leaveOpenToGit();

        assertThat(line.run("setup", "--key-file", keyFile())).isZero();
        assertThat(line.out()).contains("For .gitignore, so that git leaves .env alone:\n  .env\n");
        assertThat(line.project.settingsFile.isOpenToGit()).isFalse();
    }

    @Test
    void a_dry_run_shows_the_lines_and_writes_none() throws IOException {
        assertThat(line.run("setup", "--key-file", keyFile(), "--dry-run")).isZero();

        assertThat(line.out()).contains("ALLOY_API_KEY=****", "CONNECTION_ID=" + Entries.NEWEST);
        assertNothingWritten();
        assertThat(line.project.asked).noneMatch(asked -> asked.startsWith("use "));
    }

    @Test
    void the_only_user_with_connections_is_taken() throws IOException {
        line.project.owners.overview = owners(entry(Owner.key(), 0), entry(ann(), 11), entry(ben(), 0));

        assertThat(line.run("setup", "--key-file", keyFile())).isZero();
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).contains(ANN);
        assertThat(line.project.overrides.flatMap(Overrides::user)).contains(ANN);
    }

    @Test
    void of_several_users_a_person_chooses() {
        line.project.owners.overview = owners(entry(Owner.key(), 0), entry(ann(), 11), entry(ben(), 2));
        answering(KEY, "user " + BEN, "write them");

        assertThat(line.run("setup")).isZero();
        assertThat(person.seen).contains("user " + ANN + " (11 connections)", "the API key's own user (0 connections)");
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).contains(BEN);
    }

    @Test
    void without_a_person_several_users_are_left_open() throws IOException {
        line.project.owners.overview = owners(entry(Owner.key(), 0), entry(ann(), 11), entry(ben(), 2));

        assertThat(line.run("setup", "--key-file", keyFile())).isEqualTo(5);
        assertThat(line.err()).contains("2 users of this key have notion connections", "setup --user ID");
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).isEmpty();
        assertThat(line.project.asked).noneMatch(asked -> asked.startsWith("use "));
    }

    @Test
    void a_named_user_is_written_and_nobody_else_looked_for() throws IOException {
        line.project.owner = ann();
        line.project.unsaid = Optional.of(Owner.key());

        assertThat(line.run("setup", "--key-file", keyFile(), "--user", ANN)).isZero();
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).contains(ANN);
        assertThat(line.project.owners.asked).isEmpty();
    }

    @Test
    void where_nothing_is_connected_the_key_is_written_and_connecting_is_next() throws IOException {
        line.project.decision = () -> Entries.none(Outcome.NOTHING_USABLE);

        assertThat(line.run("setup", "--key-file", keyFile())).isEqualTo(3);
        assertThat(line.err()).contains("alloy-connections connect");
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
    }

    @Test
    void of_several_accounts_a_person_chooses() {
        line.project.decision = () -> Entries.none(
                Outcome.AMBIGUOUS, Entries.passedOver(Entries.newest()), Entries.passedOver(Entries.older()));
        answering(KEY, Entries.OLDER, "write them");

        assertThat(line.run("setup")).isZero();
        assertThat(line.project.asked).contains("use notion id:" + Entries.OLDER + " VERIFIED");
    }

    @Test
    void without_a_person_several_accounts_are_left_open() throws IOException {
        line.project.decision = () -> Entries.none(
                Outcome.AMBIGUOUS, Entries.passedOver(Entries.newest()), Entries.passedOver(Entries.older()));

        assertThat(line.run("setup", "--key-file", keyFile())).isEqualTo(5);
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).contains(KEY);
        assertThat(line.project.asked).noneMatch(asked -> asked.startsWith("use "));
    }

    @Test
    void what_cannot_be_written_is_told_before_a_key_is_asked_for() {
        line.project.settingsFile.makeUnwritable();
        answering();

        assertThat(line.run("setup")).isEqualTo(1);
        assertThat(person.seen).isEmpty();
    }

    @Test
    void programs_get_one_object_and_no_key() throws IOException {
        assertThat(line.run("setup", "--key-file", keyFile(), "-o", "json")).isZero();

        assertThat(line.out())
                .contains("\"lines\"", "\"effect\" : \"added\"", "\"decision\"", "\"written\" : true", "\"next\"")
                .startsWith("{")
                .doesNotContain(KEY);
    }

    @Test
    void programs_that_want_the_id_get_the_id() throws IOException {
        assertThat(line.run("setup", "--key-file", keyFile(), "-o", "id")).isZero();
        assertThat(line.out()).isEqualTo(Entries.NEWEST + "\n");
    }

    @Test
    void the_simulator_s_own_key_is_written_nowhere() {
        line.project.shown = List.of(new Setting("ALLOY_API_KEY", "****0000", "sandbox"));

        assertThat(line.run("setup", "--sandbox")).isZero();
        assertNothingWritten();
        assertThat(line.project.asked).contains("use notion id:" + Entries.NEWEST + " VERIFIED");
    }

    private void answering(String... answers) {
        for (String answer : answers) {
            person.then(answer);
        }
        line.onTerminal(120).picker = person;
    }

    private void keyIsSet() {
        line.project.settingsFile.write("ALLOY_API_KEY", OTHER_KEY);
        line.project.shown = List.of(new Setting("ALLOY_API_KEY", "****cdef", ".env:1"));
    }

    private void refuseUnless(String accepted) {
        Supplier<List<Connector>> catalogue = line.project.catalogue;
        line.project.catalogue = () -> {
            if (line.project.overrides.flatMap(Overrides::key).equals(Optional.of(TypedKey.of(accepted)))) {
                return catalogue.get();
            }
            throw new RemoteServiceException(Kind.KEY_REFUSED, "Alloy refuses the key");
        };
    }

    private String keyFile() throws IOException {
        return Files.writeString(folder.resolve("key"), KEY + "\n").toString();
    }

    private void assertNothingWritten() {
        assertThat(line.project.settingsFile.read("ALLOY_API_KEY")).isEmpty();
        assertThat(line.project.settingsFile.read("ALLOY_USER_ID")).isEmpty();
    }

    private static Owner ann() {
        return Owner.of(new UserId(ANN));
    }

    private static Owner ben() {
        return Owner.of(new UserId(BEN));
    }

    private static OwnerOverview owners(OwnerEntry... entries) {
        return new OwnerOverview(List.of(entries), true, 0, List.of());
    }

    private static OwnerEntry entry(Owner owner, int connections) {
        return new OwnerEntry(
                owner, Optional.empty(), owner.equals(Owner.key()), OptionalInt.of(connections), Optional.empty());
    }
}
