package io.github.alloyconnections.domain.usecase.diagnosing;

import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.diagnosis.Check;
import io.github.alloyconnections.domain.diagnosis.Check.Result;
import io.github.alloyconnections.domain.diagnosis.Check.Subject;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import io.github.alloyconnections.domain.step.CommandName;
import io.github.alloyconnections.domain.step.NextStep;
import java.util.List;

/**
 * Why an owner may have no connection: because none was made, or because it is the wrong owner.
 *
 * <p>Alloy answers with an empty list for both, so its list of users is asked, too.
 */
record NobodysConnections(KnownUsers known, SettingsShown settings) {

    private static final String USER = "ALLOY_USER_ID";
    private static final NextStep STATUS = NextStep.run(
            CommandName.STATUS, "shows where " + USER + " is set, and which key is used: correct it there");

    Check explain(String name, String reason, ConnectorId connector, Owner owner) {
        UserListing listing = users();
        List<KnownUser> users = listing.users();
        return owner.match(
                user -> users.isEmpty() || !listing.complete() || listing.holds(user)
                        ? noneYet(name, reason, connector)
                        : Check.of(Subject.OWNER, name, Result.FAILED, unknown(users, reason), STATUS),
                () -> noneYet(
                        name,
                        users.isEmpty()
                                ? reason
                                : reason + "; " + USER + " is not set, and Alloy lists " + count(users)
                                        + " for this API key: if one of them is meant, set it",
                        connector));
    }

    private static Check noneYet(String name, String reason, ConnectorId connector) {
        NextStep connect = NextStep.run(
                CommandName.CONNECT.with(connector), "connects " + connector + ", and pins the new connection");
        return Check.of(Subject.CONNECTIONS, name, Result.FAILED, reason, connect);
    }

    private String unknown(List<KnownUser> users, String reason) {
        return USER + " is wrong: Alloy lists " + count(users) + " for this API key, but not this one"
                + settings.of(USER) + "; development and production keys see different users; " + reason;
    }

    private static String count(List<KnownUser> users) {
        return users.size() == 1 ? "1 user" : users.size() + " users";
    }

    private UserListing users() {
        try {
            return known.users();
        } catch (RemoteServiceException e) {
            if (e.kind() == RemoteServiceException.Kind.INTERRUPTED) {
                throw e;
            }
            return UserListing.none();
        }
    }
}
