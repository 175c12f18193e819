package io.github.alloyconnections.contract.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.alloyconnections.contract.json.AnswerJson;
import io.github.alloyconnections.contract.json.ContractJson;
import io.github.alloyconnections.domain.action.JsonValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInputTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":[1,2.50,true,null],\"a\":{}}",
                "[]",
                "\"text\"",
                "12345678901234567890",
                "null",
                "1E+400",
            })
    void what_is_read_is_what_is_written(String json) {
        assertThat(JsonInput.parse(json)).hasToString(json);
        assertThat(new String(ContractJson.compact(new AnswerJson(JsonInput.parse(json))), StandardCharsets.UTF_8))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} {}", "{'a':1}", "{\"secret\":1,\"secret\":2}", "NaN", "{a:1}", "[1,]"})
    void what_is_no_json_is_refused_without_repeating_it(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonInput.parse(text))
                .withMessageStartingWith("no JSON")
                .withMessageNotContaining("secret")
                .withNoCause();
    }

    @Test
    void very_deep_json_is_refused_and_breaks_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonInput.parse("[".repeat(100_000)));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonInput.parse("[".repeat(900) + "]".repeat(900)));
        assertThat(JsonInput.parse("[".repeat(200) + "]".repeat(200))).isInstanceOf(JsonValue.JsonArray.class);
    }
}
