package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.Connection;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.ConnectionDirectory;
import io.github.alloyconnections.domain.port.driven.ConnectionRemoval;
import io.github.alloyconnections.domain.twins.RemovalOutcome;
import io.github.alloyconnections.domain.twins.RemovalOutcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link ConnectionRemoval} keeps to. */
public abstract class ConnectionRemovalContract {

    /** The deletion and the lists of one and the same Alloy. */
    public record Both(ConnectionRemoval removal, ConnectionDirectory directory) {

        int listed() {
            return directory.list(Seed.NOTION, Seed.USER).connections().size();
        }
    }

    /** An Alloy in this state. */
    protected abstract Both in(Scene scene);

    @Test
    void what_was_deleted_is_listed_no_more() {
        Both alloy = in(Scene.SEED);

        assertThat(alloy.removal().remove(Seed.id(3), Seed.NOTION, Seed.USER)).isEqualTo(RemovalOutcome.accepted());
        assertThat(alloy.directory().list(Seed.NOTION, Seed.USER).connections())
                .hasSize(10)
                .extracting(Connection::id)
                .doesNotContain(Seed.id(3));
    }

    @Test
    void what_is_gone_is_not_deleted_again() {
        Both alloy = in(Scene.SEED);
        alloy.removal().remove(Seed.id(3), Seed.NOTION, Seed.USER);

        assertThat(alloy.removal().remove(Seed.id(3), Seed.NOTION, Seed.USER))
                .returns(Kind.NOT_OFFERED, RemovalOutcome::kind);
        assertThat(alloy.listed()).isEqualTo(10);
    }

    @Test
    void another_owners_connection_stays() {
        Both alloy = in(Scene.SEED);
        Owner stranger = Owner.of(new UserId("aaaaaaaaaaaaaaaaaaaaaaaa"));

        assertThat(alloy.removal().remove(Seed.id(3), Seed.NOTION, stranger))
                .returns(Kind.NOT_OFFERED, RemovalOutcome::kind);
        assertThat(alloy.listed()).isEqualTo(11);
    }

    @Test
    void the_keys_own_user_has_no_such_call() {
        Both alloy = in(Scene.KEY_OWNER);

        assertThat(alloy.removal().remove(Seed.id(3), Seed.NOTION, Seed.KEY))
                .returns(Kind.NOT_OFFERED, RemovalOutcome::kind);
        assertThat(alloy.directory().list(Seed.NOTION, Seed.KEY).connections()).hasSize(11);
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "KEY_REFUSED", "KEY_MISSING"})
    void what_was_not_heard_is_thrown(Scene scene) {
        Both alloy = in(scene);

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> alloy.removal().remove(Seed.id(3), Seed.NOTION, Seed.USER))
                .satisfies(failure ->
                        assertThat(failure.kind()).isEqualTo(scene.failure().orElseThrow()));
    }

    @Test
    void without_a_readable_answer_nobody_knows() {
        assertThat(in(Scene.OUTAGE).removal().remove(Seed.id(3), Seed.NOTION, Seed.USER))
                .returns(Kind.UNKNOWN, RemovalOutcome::kind);
    }
}
