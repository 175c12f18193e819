package io.github.alloyconnections.adapter.alloy;

import io.github.alloyconnections.adapter.alloy.http.AlloyCalls;
import io.github.alloyconnections.adapter.alloy.http.CallSpec;
import io.github.alloyconnections.adapter.alloy.http.PagedList;
import io.github.alloyconnections.adapter.alloy.wire.AlloyFailure;
import io.github.alloyconnections.adapter.alloy.wire.CredentialJson;
import io.github.alloyconnections.adapter.alloy.wire.RowPage;
import io.github.alloyconnections.adapter.alloy.wire.UrlText;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The two lists of credentials as Alloy offers them, each id at most once. */
final class CredentialLists {

    /** As a path segment these mean another place. */
    private static final Set<String> NOT_A_SEGMENT = Set.of(".", "..");

    private final AlloyCalls calls;
    private final AlloyConnectorCatalog catalog;
    /** Whoever answered with one list is Alloy, even where another is not offered. */
    private volatile boolean met;

    CredentialLists(AlloyCalls calls, AlloyConnectorCatalog catalog) {
        this.calls = calls;
        this.catalog = catalog;
    }

    /** All of a user's credentials; empty if Alloy does not offer this list at all. */
    Optional<RowPage<CredentialJson>> ofUser(UserId user) {
        CallSpec call = CallSpec.list("list the connections of user " + user, Owner.of(user));
        return calls.orTell(call, () -> {
            if (NOT_A_SEGMENT.contains(user.value())) {
                throw AlloyFailure.lasting(Kind.REFUSED_INPUT, "'" + user + "' cannot be a user id");
            }
            return offered(call, user);
        });
    }

    private Optional<RowPage<CredentialJson>> offered(CallSpec call, UserId user) {
        try {
            RowPage<CredentialJson> page = PagedList.all(
                    calls,
                    call,
                    (api, offset, cursor) -> api.userCredentials(UrlText.of(user.value()), offset, cursor),
                    CredentialJson::id);
            met = true;
            return Optional.of(page);
        } catch (AlloyFailure failure) {
            if (isNotOffered(failure.problem())) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** One connector's credentials of one owner; some rows may not tell their connector. */
    RowPage<CredentialJson> ofConnector(ConnectorId connector, Owner owner) {
        CallSpec call = CallSpec.list("list the " + connector + " connections of " + owner, owner);
        return calls.orTell(call, () -> {
            try {
                return PagedList.all(
                        calls,
                        call,
                        (api, offset, cursor) ->
                                api.connectorCredentials(UrlText.of(connector.value()), offset, cursor),
                        CredentialJson::id);
            } catch (AlloyFailure failure) {
                if (!met && isNoSuchCall(failure.problem())) {
                    // No list of either kind: where there is no catalogue either, this is not Alloy.
                    catalog.requireToBeThere();
                }
                throw failure;
            }
        });
    }

    /** Tells a call that does not exist from a user that does not: servers say the latter in words of their own. */
    private static boolean isNotOffered(AlloyFailure.Problem problem) {
        return problem.status() == 405 || problem.status() == 501 || isNoSuchCall(problem);
    }

    private static boolean isNoSuchCall(AlloyFailure.Problem problem) {
        return problem.status() == 404 && problem.texts().stream().allMatch(CredentialLists::isAboutTheCall);
    }

    private static boolean isAboutTheCall(String text) {
        String words = text.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        return words.startsWith("cannot get")
                || words.contains("route")
                || words.equals("not found")
                || words.equals("404");
    }
}
