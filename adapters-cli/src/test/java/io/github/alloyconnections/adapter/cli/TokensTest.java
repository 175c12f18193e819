package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.service.AuditEntry;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Access tokens from the command line. */
class TokensTest {

    private final CommandLineRun line = new CommandLineRun();

    private int run(String... words) {
        line.out.reset();
        line.err.reset();
        return line.run(words);
    }

    private String madeId() {
        run("token", "make", "--scope", "read", "--name", "billing", "-o", "id");
        return line.out().strip();
    }

    @Test
    void the_token_alone_is_on_the_output_so_that_it_can_be_piped() {
        assertThat(run("token", "make", "--scope", "change", "--name", "billing"))
                .isZero();

        assertThat(line.out()).matches("alc_[a-z2-7]{10}_[A-Za-z0-9_-]{43}\n");
        assertThat(line.err())
                .contains("(billing), scope change, until it is revoked; it is shown this once", "token revoke")
                .doesNotContain(line.out().strip());
    }

    @Test
    void one_for_a_user_opens_that_users_and_ends_soon() {
        assertThat(run("token", "make", "--scope", "connect", "--user", "ann")).isZero();

        assertThat(line.err()).contains("scope connect, for ann alone, until ");
    }

    @Test
    void as_json_it_is_whole() {
        run("token", "make", "--scope", "read", "--days", "30", "-o", "json");

        assertThat(line.out()).contains("\"scope\" : \"read\"", "\"token\" : \"alc_", "\"user\" : null");
    }

    @Test
    void the_list_shows_what_is_in_force_and_what_is_over_but_no_text() {
        String id = madeId();
        run("token", "make", "--scope", "admin");
        String text = line.out().strip();
        run("token", "revoke", id);

        assertThat(run("token", "list")).isZero();
        assertThat(line.out())
                .containsPattern(id + ".*read.*\\(all\\).*revoked.*billing")
                .containsPattern("admin.*in force")
                .doesNotContain(text);
        run("token", "list", "-o", "id");
        assertThat(line.out().lines()).hasSize(2).contains(id);
        run("token", "list", "-o", "json");
        assertThat(line.out()).contains("\"next\" : null", "\"token\" : null");
    }

    @Test
    void an_empty_list_says_how_to_make_one() {
        assertThat(run("token", "list")).isZero();

        assertThat(line.out()).isEmpty();
        assertThat(line.err()).contains("no access token but the server's own", "token make --scope read");
    }

    @Test
    void what_nobody_knows_is_not_repeated() {
        assertThat(run("token", "revoke", "alc_planted")).isEqualTo(2);

        assertThat(line.err())
                .contains("there is no access token of this id", "token list")
                .doesNotContain("planted");
    }

    @Test
    void the_audit_tells_that_it_was_the_command_line() {
        run("token", "revoke", madeId());

        assertThat(line.servers.audit.entries())
                .extracting(AuditEntry::asker)
                .containsExactly("command line", "command line");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "token | needs one of: make, list, revoke",
                "token make | --scope",
                "token make --scope all | one of read, connect, change, admin",
                "token make --scope admin --user ann | cannot have the scope admin",
                "token make --scope read --user ann --days 1 | between 1 and 900 seconds",
                "token make --scope read --days 401 | 1 to 400",
                "token revoke | TOKEN",
                "token list --database mysql://x | jdbc:postgresql://"
            })
    void what_makes_no_sense_is_refused(String words, String why) {
        assertThat(run(words.split(" ", -1))).isEqualTo(2);

        assertThat(line.err()).contains(why);
    }

    @Test
    void a_database_may_be_named() {
        run("token", "list", "--database", "jdbc:postgresql://db.example/alloy?password=planted");

        assertThat(line.servers.database.map(DatabaseAddress::place)).contains("jdbc:postgresql://db.example/alloy");
        assertThat(line.err()).doesNotContain("planted");
    }

    @Test
    void without_one_it_says_where_to_name_it() {
        line.servers.refusal = Optional.of(new InvalidSettingsException(List.of("no database is named")));

        assertThat(run("token", "list")).isEqualTo(2);
        assertThat(line.err()).contains("no database is named");
    }
}
