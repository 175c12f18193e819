package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.domain.health.ProbeOutcome;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProbeTest extends AlloyTest {

    @Test
    void a_working_notion_connection_answers_with_results() {
        alloy.on(SEARCH, "{\"executionId\":\"e\",\"status\":\"success\",\"responseData\":{\"results\":[{},{}]}}");

        assertThat(adapters().probe().probe(ID, NOTION, USER, Optional.empty()))
                .isEqualTo(new ProbeOutcome.Answered("post-search", OptionalInt.of(2)));
        assertThat(alloy.onlyAsked().body())
                .isEqualTo("{\"credentialId\":\"69110206d6d6670fb17451f8\",\"requestBody\":{\"page_size\":1},"
                        + "\"additionalHeaders\":{\"Notion-Version\":\"2022-06-28\"}}");
        assertThat(alloy.onlyAsked().header("x-alloy-userid")).containsExactly("66f000000000000000000001");
        assertThat(alloy.onlyAsked().header("Content-Type")).containsExactly("application/json");
    }
}
