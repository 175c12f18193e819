package io.github.alloyconnections.domain.usecase.owning;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import io.github.alloyconnections.domain.health.Health;
import java.util.Optional;

/** How many of a key's users were asked, and what is to be said of that. */
final class AskedUsers {

    private static final String MIX_UP = "check for a mix-up of development and production keys";
    private static final String MORE = "; 'alloy-connections users --probe' asks on";

    private boolean read;
    private boolean complete;
    private int all;
    int asked;
    private Optional<String> trouble = Optional.empty();

    /** These are to be asked. */
    void of(int others, KeyUsers users) {
        read = true;
        all = others;
        complete = users.complete();
        trouble = users.trouble();
    }

    /** One owner without a list, such as a user just deleted, is no trouble. */
    void trouble(RemoteServiceException e) {
        if (e.kind() != Kind.NOT_FOUND && e.kind() != Kind.REFUSED_INPUT) {
            trouble = trouble.or(() -> Optional.of(String.valueOf(e.getMessage())));
        }
    }

    /** Whether the next one would hear the same. */
    boolean concernsAll(RemoteServiceException e) {
        return switch (e.kind()) {
            case NOT_FOUND, REFUSED_INPUT, KEY_REFUSED, KEY_FORBIDDEN -> false;
            default -> true;
        };
    }

    /** What is to be said where nothing works for anybody; empty if there is nobody else. */
    Optional<String> nothingWorks() {
        if (trouble.isPresent()) {
            return Optional.of("whether one works for another user of this key could not be asked: " + trouble.get());
        } else if (!isAll()) {
            return Optional.of(share() + " were asked, none has one that works" + MORE);
        }
        return all == 0
                ? Optional.empty()
                : Optional.of("none works for " + (all == 1 ? "the one other user" : "the " + all + " other users")
                        + " of this key either");
    }

    /** The health of one that none of those has who were asked. */
    Health unfound(Health here, Owner own) {
        String reason = here.reason().orElse(here.proof());
        String advice = here.next().orElse(MIX_UP);
        if (trouble.isPresent()) {
            return here.because(reason + "; whether it is another user's could not be asked: " + trouble.get(), advice);
        } else if (!isAll()) {
            return here.because(reason + "; " + share() + " were asked, it is not theirs", advice);
        } else if (all == 0) {
            return own.equals(Owner.key()) ? here : here.because(reason, MIX_UP + "; it may have been deleted");
        }
        return here.because(
                reason.replace("; set ALLOY_USER_ID", "") + ", nor is it any other user's of this key (" + all
                        + " asked)",
                MIX_UP + "; it may have been deleted");
    }

    private boolean isAll() {
        return read && complete && asked == all;
    }

    private String share() {
        return !read
                ? "none of the other users of this key"
                : asked + " of " + (complete ? "" : "more than ") + all + " other users of this key";
    }
}
