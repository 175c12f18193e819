package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What is told of calls, for whoever runs a server. */
class CallLogTest extends AlloyTest {

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void each_call_is_a_line_without_anything_that_was_in_it() {
        alloy.on(USER_LIST, "{\"data\":[{\"credentialId\":\"" + ID + "\",\"name\":\"planted-name\"}]}");
        alloy.on(SEARCH, StubAlloy.json(401, "{\"message\":\"planted-message\"}"));
        try (AlloyAdapters adapters = told(alloy.url())) {
            adapters.directory().list(NOTION, USER);
            adapters.probe().probe(ID, NOTION, USER, Optional.empty());
        }

        assertThat(told.get(0)).matches("GET /users/\\{user}/credentials 200 \\d+ ms");
        assertThat(told)
                .anyMatch(
                        line -> line.matches("POST /connectors/\\{connector}/actions/\\{action}/execute 401 \\d+ ms"));
        assertThat(String.join("\n", told)).doesNotContain(ID.value(), KEY, "planted", "66f0", "notion", "post-search");
    }

    @Test
    void so_is_one_that_nobody_answers() {
        try (AlloyAdapters adapters = told(URI.create("http://127.0.0.1:1"))) {
            assertThatThrownBy(() -> adapters.directory().list(NOTION, Owner.key()))
                    .isInstanceOf(RemoteServiceException.class);
        }

        assertThat(told).isNotEmpty().allMatch(line -> line.matches("GET /\\S+ no answer \\d+ ms"));
    }

    private AlloyAdapters told(URI address) {
        return AlloyAdapters.over(settings(address), CLOCK, List.of(), Optional.of(told::add), Optional::empty);
    }
}
