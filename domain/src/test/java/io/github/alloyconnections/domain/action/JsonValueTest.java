package io.github.alloyconnections.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonValueTest {

    @Test
    void java_s_own_types_become_json_in_their_order() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("b", List.of(1, 2.5, new BigDecimal("1.10")));
        plain.put("a", Arrays.asList("x", true, null));

        assertThat(JsonValue.from(plain)).hasToString("{\"b\":[1,2.5,1.10],\"a\":[\"x\",true,null]}");
    }

    @Test
    void its_text_escapes_what_json_must_escape() {
        assertThat(JsonValue.of("\"\\\n\r\t\u0001\u2028é\ud800"))
                .hasToString("\"\\\"\\\\\\n\\r\\t\\u0001\\u2028é\\ud800\"");
    }

    @Test
    void what_is_no_json_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.from(new Object()));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.from(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.from(Map.of(1, "one")));
    }

    @Test
    void a_list_within_itself_is_refused() {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);

        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.from(loop));
    }

    @Test
    void what_is_not_there_is_empty_on_every_kind() {
        assertThat(JsonValue.of("text").at("name")).isEmpty();
        assertThat(JsonValue.of(1).items()).isEmpty();
        assertThat(JsonValue.object().text("name")).isEmpty();
        assertThat(JsonValue.object().with("n", JsonValue.of(1)).text("n")).isEmpty();
    }

    @Test
    void an_object_cannot_be_changed_from_outside() {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        JsonValue.JsonObject object = new JsonValue.JsonObject(fields);
        fields.put("later", JsonValue.of(1));

        assertThat(object.fields()).isEmpty();
        assertThat(object.with("now", JsonValue.of(2)).fields()).containsOnlyKeys("now");
    }
}
