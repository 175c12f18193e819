package io.github.alloyconnections.domain.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.IdentityOutcome;
import io.github.alloyconnections.domain.connection.IdentityOutcome.Told;
import io.github.alloyconnections.domain.connection.IdentityOutcome.Untold;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link AccountIdentity} keeps to. */
public abstract class AccountIdentityContract {

    /** Whom connections act as, with an Alloy in this state. */
    protected abstract AccountIdentity identityIn(Scene scene);

    @Test
    void connections_of_one_account_have_one_id() {
        AccountIdentity identity = identityIn(Scene.SEED);

        assertThat(whoIs(identity, Seed.id(1), Seed.USER)).isInstanceOf(Told.class);
        assertThat(whoIs(identity, Seed.id(1), Seed.USER).known())
                .isEqualTo(whoIs(identity, Seed.id(11), Seed.USER).known());
    }

    @Test
    void an_account_has_a_name_for_people() {
        assertThat(whoIs(identityIn(Scene.SEED), Seed.id(11), Seed.USER)
                        .known()
                        .orElseThrow()
                        .label())
                .isEqualTo("Eddie Fu's Notion");
    }

    @Test
    void each_owner_is_a_context_of_its_own() {
        AccountIdentity identity = identityIn(Scene.WRONG_OWNER);

        assertThat(whoIs(identity, Seed.id(11), Seed.USER)).isInstanceOf(Untold.class);
        assertThat(whoIs(identity, Seed.id(11), Seed.KEY)).isInstanceOf(Told.class);
    }

    @Test
    void a_dead_connection_cannot_say_whose_it_is() {
        AccountIdentity identity = identityIn(Scene.DEAD_NEWEST);

        assertThat(whoIs(identity, Seed.id(11), Seed.USER)).isInstanceOf(Untold.class);
        assertThat(whoIs(identity, Seed.id(10), Seed.USER)).isInstanceOf(Told.class);
    }

    @Test
    void where_no_call_is_known_nothing_is_told() {
        assertThat(identityIn(Scene.SEED).whoAmI(Seed.id(11), new ConnectorId("twilio"), Seed.USER))
                .isInstanceOf(Untold.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"OUTAGE", "GARBAGE", "RATE_LIMITED", "KEY_REFUSED"})
    void trouble_says_nothing_of_the_account(Scene scene) {
        assertThat(whoIs(identityIn(scene), Seed.id(11), Seed.USER)).isInstanceOf(Untold.class);
    }

    @Test
    void a_missing_key_concerns_them_all_and_is_thrown() {
        AccountIdentity identity = identityIn(Scene.KEY_MISSING);

        assertThatExceptionOfType(RemoteServiceException.class)
                .isThrownBy(() -> whoIs(identity, Seed.id(11), Seed.USER))
                .returns(Kind.KEY_MISSING, RemoteServiceException::kind);
    }

    private static IdentityOutcome whoIs(AccountIdentity identity, ConnectionId id, Owner owner) {
        return identity.whoAmI(id, Seed.NOTION, owner);
    }
}
