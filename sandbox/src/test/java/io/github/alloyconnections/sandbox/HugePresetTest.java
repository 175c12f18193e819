package io.github.alloyconnections.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.sandbox.world.HugeHoldings;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HugePresetTest {

    private final Sandbox sandbox = Sandboxes.start("huge");

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void lists_a_hundred_thousand_different_ones_in_no_order() {
        List<String> ids = Client.of(sandbox).get(Sandboxes.LIST).json().findValuesAsText("credentialId");

        assertThat(ids).hasSize(100_000);
        assertThat(ids.stream().distinct().count()).isEqualTo(100_000);
        assertThat(ids).isNotEqualTo(ids.stream().sorted().toList());
        assertThat(Collections.max(ids)).isEqualTo(HugeHoldings.newestId());
    }

    @Test
    void the_newest_works() {
        assertThat(Client.ofUser(sandbox).probe(HugeHoldings.newestId()).body()).contains("\"results\":[{");
    }

    @Test
    void an_id_that_only_looks_like_one_is_not_found() {
        String lookalike = "00000000" + HugeHoldings.newestId().substring(8);

        assertThat(Client.ofUser(sandbox).probe(lookalike).body()).contains("Credential not found");
    }

    @Test
    void one_can_be_deleted_and_the_list_says_so() {
        Client client = Client.of(sandbox);

        assertThat(client.delete(Sandboxes.LIST + "/" + HugeHoldings.newestId()).body())
                .isEqualTo("{\"success\":true}");
        assertThat(client.get(Sandboxes.LIST).body()).doesNotContain(HugeHoldings.newestId());
    }
}
