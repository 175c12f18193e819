package io.github.alloyconnections.adapter.alloy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.alloyconnections.domain.action.JsonValue;
import io.github.alloyconnections.domain.attempt.InputField;
import io.github.alloyconnections.domain.attempt.InputField.About;
import io.github.alloyconnections.domain.attempt.Way;
import io.github.alloyconnections.domain.attempt.Way.Trait;
import io.github.alloyconnections.domain.connection.UserId;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import io.github.alloyconnections.domain.failure.RemoteServiceException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How what connecting needs is read from what Alloy publishes. */
class WaysTest extends AlloyTest {

    private static final UserId SOMEBODY = new UserId("66f000000000000000000001");
    private static final String METADATA = "GET /connectors/notion/credentials/metadata";
    private static final String SUBDOMAIN = PublishedWays.data("'subdomain':{'type':'string'}", "'subdomain'");

    private List<Way> ways() {
        return adapters().authorization().ways(NOTION, SOMEBODY);
    }

    private List<Way> ways(String answer) {
        alloy.on(METADATA, answer);
        return ways();
    }

    private Way onlyWay(String... entries) {
        List<Way> ways = ways(PublishedWays.answer(entries));
        assertThat(ways).hasSize(1);
        return ways.get(0);
    }

    private InputField onlyInput(String property, String required) {
        List<InputField> inputs = onlyWay(PublishedWays.keyed("k9", PublishedWays.data(property, required)))
                .inputs();
        assertThat(inputs).hasSize(1);
        return inputs.get(0);
    }

    private List<String> asked(Way way) {
        return way.questions().stream()
                .map(field -> field.name() + (field.required() ? "!" : ""))
                .toList();
    }

    @Test
    void the_current_form_asks_a_person_for_nothing() {
        Way way = onlyWay(PublishedWays.oauth(""));

        assertThat(way).isEqualTo(Way.of("oauth2"));
        assertThat(way.needsConsent()).isTrue();
        assertThat(alloy.onlyAsked().header("x-alloy-userid")).containsExactly(SOMEBODY.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",'data':{'type':'object','properties':{}}",
                ",'data':{'type':'object','properties':{},'required':[]}"
            })
    void the_earlier_form_asks_a_person_for_nothing(String data) {
        Way way = onlyWay(PublishedWays.earlierOauth(data));

        assertThat(way).isEqualTo(new Way("oauth2", Set.of(Trait.NAMES_REDIRECT), List.of(), List.of()));
        assertThat(way.needsConsent()).isTrue();
    }

    @Test
    void leaves_of_data_are_asked_for_as_data_says() {
        assertThat(asked(onlyWay(PublishedWays.oauth(SUBDOMAIN)))).containsExactly("subdomain!");
        assertThat(asked(onlyWay(PublishedWays.earlierOauth(SUBDOMAIN)))).containsExactly("subdomain!");
    }

    @Test
    void every_way_is_told_in_alloys_order() {
        List<Way> ways = ways(PublishedWays.answer(
                PublishedWays.keyed("zz-Key.1", SUBDOMAIN), PublishedWays.oauth(""), PublishedWays.oauth(SUBDOMAIN)));

        assertThat(ways).extracting(Way::authenticationType).containsExactly("zz-Key.1", "oauth2");
        assertThat(ways).extracting(Way::needsConsent).containsExactly(false, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'metadata':[WAY]}",
                "{'metadata':WAY}",
                "{'data':[WAY]}",
                "{'data':WAY}",
                "{'data':{'metadata':[WAY]}}",
                "[WAY]",
                "WAY",
                "{'metadata':[7,null,{},'x',WAY]}",
                "{'metadata':[WAY],'more':{'authenticationType':'x'}}"
            })
    void it_is_found_in_every_envelope(String answer) {
        Way way = ways(PublishedWays.json(answer.replace("WAY", PublishedWays.oauth(SUBDOMAIN))))
                .get(0);

        assertThat(asked(way)).containsExactly("subdomain!");
    }

    @Test
    void json_in_a_text_is_read_once_more() {
        String list = PublishedWays.json("[" + PublishedWays.oauth(SUBDOMAIN) + "]");

        List<Way> ways = ways("{\"metadata\":" + JsonValue.of(list) + "}");

        assertThat(asked(ways.get(0))).containsExactly("subdomain!");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void where_it_is_not_described_the_usual_is_tried(int status) {
        alloy.on(METADATA, StubAlloy.json(status, "{}"));

        assertThat(ways()).containsExactly(Way.guessed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "null",
                "{'metadata':[]}",
                "{'metadata':null}",
                "{'metadata':{}}",
                "{'metadata':[{}]}"
            })
    void an_empty_description_means_the_usual(String answer) {
        assertThat(ways(PublishedWays.json(answer))).containsExactly(Way.guessed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "{\"message\":\"hello\"}", "\"hello\"", "true"})
    void an_answer_that_describes_nothing_is_unreadable(String answer) {
        alloy.on(METADATA, answer);

        assertThat(catchThrowableOfType(RemoteServiceException.class, this::ways)
                        .kind())
                .isEqualTo(Kind.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'authenticationType':'oauth2','authConfigRequired':true}",
                "{'authenticationType':'oauth2','inputSchema':{'properties':{'userId':{},'authConfigId':{},'redirectUri':{}},"
                        + "'required':['userId','authConfigId']}}",
                "{'authenticationType':'oauth2','authConfigRequired':true,'inputSchema':{'properties':{'userId':{},"
                        + "'authConfigId':{},'redirectUri':{},'data':{'properties':{'authConfigId':{}},"
                        + "'required':['authConfigId']}},'required':['userId','authConfigId']}}"
            })
    void an_own_app_is_asked_for_once(String way) {
        assertThat(asked(onlyWay(way))).containsExactly("authConfigId!");
    }

    @Test
    void an_own_app_that_may_be_given_is_not_asked_for() {
        assertThat(asked(onlyWay(PublishedWays.oauth(",'authConfigId':{'type':'string'}"))))
                .isEmpty();
    }

    @Test
    void everything_told_of_an_input_is_read() {
        InputField region = onlyInput(
                "'region':{'type':'string','title':'Data\\u0000 centre','description':'Where  it is','enum':['com','eu'],"
                        + "'default':'com'}",
                "'region'");

        assertThat(region)
                .isEqualTo(InputField.named("region")
                        .needed()
                        .told(new About(
                                Optional.of("Data centre"),
                                Optional.of("Where it is"),
                                List.of(JsonValue.of("com"), JsonValue.of("eu")),
                                Optional.of(JsonValue.of("com")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "'n':{'type':'integer'}; INTEGER",
                "'n':{'type':'number'}; NUMBER",
                "'n':{'type':'boolean'}; BOOLEAN",
                "'n':{'type':'array','items':{'type':'string'}}; ARRAY",
                "'n':{'type':'object'}; OBJECT",
                "'n':{'type':['null','integer']}; INTEGER",
                "'n':{'type':['integer','string']}; STRING",
                "'n':{'type':'strange'}; STRING",
                "'n':{'type':7}; STRING",
                "'n':{}; STRING",
                "'n':true; STRING",
                "'n':7; STRING",
                "'n':null; STRING",
                "'n':{'anyOf':[{'type':'null'},{'type':'integer'}]}; INTEGER",
                "'n':{'oneOf':[{'type':'boolean'},{'type':'string'}]}; BOOLEAN",
                "'n':{'allOf':[{'type':'number'},{'title':'x'}]}; NUMBER",
                "'n':{'$ref':'#/nowhere'}; STRING",
                "'n':{'$ref':'https://example.com/x'}; STRING",
                "'n':{'$ref':'#/properties/userId'}; STRING"
            })
    void odd_leaves_are_read_as_what_they_are(String property, InputField.Type type) {
        assertThat(onlyInput(property.strip(), "").type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "'a':{'properties':{'b':{'properties':{'c':{}},'required':['c']}},'required':['b']}; 'a'; a.b.c!",
                "'a':{'properties':{'b':{}},'required':['b']}; 'x'; a.b",
                "'a':{'$ref':'#/$defs/login'}; 'a'; a.user!,a.pass!",
                "'a':{'allOf':[{'properties':{'b':{}},'required':['b']},{'properties':{'c':{}}}]}; 'a'; a.b!,a.c",
                "'a':{'oneOf':[{'properties':{'b':{},'d':{}},'required':['b','d']},{'properties':{'c':{},'d':{}},"
                        + "'required':['c','d']}]}; 'a'; a.b,a.d!,a.c",
                "'a':{'required':true},'b':{}; ; a!,b"
            })
    void nested_schemas_are_read_to_their_leaves(String properties, String required, String asked) {
        String data = ",'data':{'type':'object','properties':{" + properties.strip() + "},'required':["
                + (required == null ? "" : required.strip())
                + "]},'x':{'a':1}";
        String way = PublishedWays.keyed("k9", data)
                .replace(
                        "'inputSchema':{",
                        "'inputSchema':{'$defs':{'login':{'properties':{'user':{},'pass':{}},'required':['user','pass']}},");

        assertThat(asked(onlyWay(way))).containsExactly(asked.split(","));
    }

    @Test
    void an_inner_object_counts_where_the_outer_one_requires_nothing() {
        String data = ",'data':{'properties':{'auth':{'properties':{'apiKey':{}},'required':['apiKey']}}}";

        assertThat(asked(onlyWay(PublishedWays.keyed("k9", data)))).containsExactly("auth.apiKey!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'data':{'properties':[{'name':'apiKey','type':'string','required':true},{'type':'x'},7]}",
                ",'data':{'properties':['apiKey'],'required':['apiKey']}"
            })
    void properties_may_be_a_list(String data) {
        assertThat(asked(onlyWay(PublishedWays.keyed("k9", data)))).containsExactly("apiKey!");
    }

    @ParameterizedTest
    @ValueSource(strings = {",'data':{'type':'object'}", ",'data':{}", ",'data':true"})
    void bare_data_may_hold_anything(String data) {
        assertThat(onlyWay(PublishedWays.keyed("k9", data)).has(Trait.TAKES_ANYTHING))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",'data':{'type':'object','properties':{}}",
                ",'data':{'type':'string'}",
                ",'data':false",
                ",'data':{'properties':7}",
                ",'data':[]",
                ""
            })
    void what_describes_no_input_takes_none(String data) {
        Way way = onlyWay(PublishedWays.keyed("k9", data));

        assertThat(way.has(Trait.TAKES_ANYTHING)).isFalse();
        assertThat(way.inputs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'inputSchema':true", "'inputSchema':{}", "'inputSchema':7", "'x':1", "'inputSchema':null"})
    void a_way_without_a_schema_is_the_usual_request(String schema) {
        assertThat(onlyWay("{'authenticationType':'oauth2'," + schema + "}")).isEqualTo(Way.guessed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'inputSchema':{'properties':{'userId':{},'authenticationType':{'const':'w1'}}}}",
                "{'inputSchema':{'properties':{'userId':{},'authenticationType':{'enum':['w1']}}}}",
                "{'sampleInput':{'authenticationType':'w1'}}",
                "{'authenticationType':' w1 '}"
            })
    void the_word_is_found_where_it_stands(String way) {
        assertThat(onlyWay(way).authenticationType()).isEqualTo("w1");
    }

    @Test
    void what_names_a_way_back_is_oauth() {
        assertThat(onlyWay(PublishedWays.earlierOauth("").replace("'authenticationType':'oauth2',", "")))
                .isEqualTo(onlyWay(PublishedWays.earlierOauth("")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "'apiKey':{}; true",
                "'x':{'format':'password'}; true",
                "'x':{'writeOnly':true}; true",
                "'x':{'title':'API key'}; true",
                "'x':{'description':'Your API key, from the settings'}; true",
                "'x':{'title':'Shop'}; false",
                "'shopName':{}; false",
                "'token':{'enum':['a','b']}; false",
                "'monkey':{'title':'The animal on your shop, see the key words'}; false"
            })
    void secrets_are_told_apart(String property, boolean secret) {
        assertThat(onlyInput(property.strip(), "").secret()).isEqualTo(secret);
    }

    @Test
    void what_never_varies_is_not_asked_for() {
        Way way = onlyWay(PublishedWays.keyed(
                "k9", PublishedWays.data("'version':{'const':2},'apiKey':{}", "'version','apiKey'")));

        assertThat(asked(way)).containsExactly("apiKey!");
        assertThat(way.constants())
                .containsExactly(new Way.Constant(List.of("data", "version"), JsonValue.of(2), true));
    }

    @Test
    void what_is_required_beside_data_is_asked_for_too() {
        String more = ",'label':{'type':'string'},'nickname':{'type':'string'}";
        String way = PublishedWays.oauth(more).replace("'redirectUri']", "'redirectUri','label']");

        assertThat(onlyWay(way).inputs()).extracting(InputField::path).containsExactly(List.of("label"));
    }

    @Test
    void hundreds_of_fields_and_schemas_in_a_circle_end() {
        String many = IntStream.range(0, 900)
                .mapToObj(i -> "'f" + i + "':{'type':'string'}")
                .collect(Collectors.joining(","));
        String circle =
                ",'data':{'properties':{'again':{'$ref':'#/properties/data'},'self':{'$ref':'#/properties/data/properties/self'}}}";
        String fan = ",'data':{'oneOf':["
                + IntStream.range(0, 50)
                        .mapToObj(i -> "{'$ref':'#/properties/data'}")
                        .collect(Collectors.joining(","))
                + "]}";

        assertThat(onlyWay(PublishedWays.oauth(PublishedWays.data(many, ""))).inputs())
                .hasSize(500);
        assertThat(onlyWay(PublishedWays.oauth(circle)).inputs()).hasSizeLessThan(20);
        assertThat(onlyWay(PublishedWays.oauth(fan)).inputs()).isEmpty();
    }

    @Test
    void names_that_cannot_be_typed_are_left_out() {
        String names = "'a\\u0007b':{},'':{},' ':{},'" + "n".repeat(200) + "':{},'größe':{}";

        assertThat(asked(onlyWay(PublishedWays.oauth(PublishedWays.data(names, "")))))
                .containsExactly("größe");
    }
}
