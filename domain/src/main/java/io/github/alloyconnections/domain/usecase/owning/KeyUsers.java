package io.github.alloyconnections.domain.usecase.owning;

import io.github.alloyconnections.domain.connection.KnownUser;
import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.connection.UserListing;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.port.driven.KnownUsers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The users of a key as they are asked, the newest first; ids begin with the time they were made.
 *
 * @param trouble why they could not be listed; that is no failure of what they were wanted for
 */
record KeyUsers(List<KnownUser> users, boolean complete, Optional<String> trouble) {

    private static final Comparator<KnownUser> NEWEST_FIRST =
            Comparator.comparing((KnownUser user) -> user.id().value()).reversed();

    static KeyUsers read(KnownUsers known) {
        try {
            UserListing listing = known.users();
            return new KeyUsers(listing.users(), listing.complete(), Optional.empty());
        } catch (RemoteServiceException e) {
            if (e.kind() == Kind.INTERRUPTED) {
                throw e;
            }
            return new KeyUsers(List.of(), false, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** The same without the one that calls run as, whose connections are known. */
    List<KnownUser> without(Owner owner) {
        return newestFirst().stream()
                .filter(user -> !Owner.of(user.id()).equals(owner))
                .toList();
    }

    List<KnownUser> newestFirst() {
        return users.stream().sorted(NEWEST_FIRST).toList();
    }
}
