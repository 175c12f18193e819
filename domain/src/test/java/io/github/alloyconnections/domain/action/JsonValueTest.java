package io.github.alloyconnections.domain.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
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

    @Test
    void the_text_of_every_kind_is_json() {
        assertThat(JsonValue.of(List.of(JsonValue.of(1), JsonValue.of("a")))).hasToString("[1,\"a\"]");
        assertThat(JsonValue.of(true)).hasToString("true");
        assertThat(JsonValue.of(false)).hasToString("false");
        assertThat(new JsonValue.JsonNull()).hasToString("null");
    }

    @Test
    void numbers_are_as_exact_as_they_came() {
        assertThat(JsonValue.from(new BigInteger("123456789012345678901234567890")))
                .hasToString("123456789012345678901234567890");
        assertThat(JsonValue.from(1.1f)).hasToString("1.1");
        assertThat(JsonValue.from(1.1)).hasToString("1.1");
        assertThat(JsonValue.from((short) 7)).hasToString("7");
    }

    @Test
    void only_a_true_is_true() {
        JsonValue.JsonObject object = JsonValue.object()
                .with("yes", JsonValue.of(true))
                .with("no", JsonValue.of(false))
                .with("text", JsonValue.of("true"));

        assertThat(object.isTrue("yes")).isTrue();
        assertThat(object.isTrue("no")).isFalse();
        assertThat(object.isTrue("text")).isFalse();
        assertThat(object.isTrue("absent")).isFalse();
    }

    @Test
    void a_map_within_itself_is_refused() {
        Map<String, Object> loop = new LinkedHashMap<>();
        loop.put("self", loop);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonValue.from(loop))
                .withMessage("nested more than 500 deep, or within itself");
    }

    @Test
    void five_hundred_deep_is_as_deep_as_it_goes() {
        assertThat(JsonValue.from(nested(501))).hasToString("[".repeat(501) + "]".repeat(501));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonValue.from(nested(502)));
    }

    private static List<Object> nested(int depth) {
        List<Object> list = List.of();
        for (int i = 1; i < depth; i++) {
            list = List.of(list);
        }
        return list;
    }
}
