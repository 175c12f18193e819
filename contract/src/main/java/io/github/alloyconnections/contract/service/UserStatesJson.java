package io.github.alloyconnections.contract.service;

import io.github.alloyconnections.domain.service.KnownState;
import io.github.alloyconnections.domain.service.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How users' connections were last found: {@code {users, next|null}}; a user whose rows go on stands on the next page, too. */
public record UserStatesJson(List<UserJson> users, @Nullable String next) {

    /** A user: {@code {user, connections}}. */
    public record UserJson(String user, List<StateJson> connections) {}

    /** One connection: {@code {id, connector, state, why, checkedAt, since}}. */
    public record StateJson(String id, String connector, String state, String why, String checkedAt, String since) {

        static StateJson of(KnownState state) {
            return new StateJson(
                    state.note().id().value(),
                    state.note().connector().value(),
                    state.note().state().name(),
                    state.note().why(),
                    state.note().at().toString(),
                    state.since().toString());
        }
    }

    /** The published form of a page. */
    public static UserStatesJson of(Page<KnownState> page) {
        List<UserJson> users = new ArrayList<>();
        for (KnownState state : page.rows()) {
            String user = state.user().value();
            if (users.isEmpty() || !users.get(users.size() - 1).user().equals(user)) {
                users.add(new UserJson(user, new ArrayList<>()));
            }
            users.get(users.size() - 1).connections().add(StateJson.of(state));
        }
        return new UserStatesJson(users, page.next().orElse(null));
    }
}
