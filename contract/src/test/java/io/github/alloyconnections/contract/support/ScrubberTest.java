package io.github.alloyconnections.contract.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of this program lose whatever may be somebody's, and stay of use. */
class ScrubberTest {

    private final Scrubber scrubber = Scrubber.knowing(List.of("Planted Name", "planted-account", "xy"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the key planted0123456789abcdef was sent",
                "Bearer planted.eyJhbGciOi.0123456789",
                "consent at https://api.runalloy.com/api/strategy/connector/notion/authorize?token=planted",
                "came back with code=planted and state=planted2",
                "the proxy http://planted:planted@proxy.planted.example:3128 refused",
                "owned by planted@planted.example",
                "/home/planted/project/.env can be read by everybody",
                "~/planted/.config is wrong",
                "C:\\Users\\planted\\project is a folder",
                "the host of planted.example cannot be found",
                "no way to 10.11.12.13: planted-account",
                "Planted Name (003305b9-0000-4000-8000-planted000000) is connected",
                "Tried to list but failed because: Alloy answered 401 (unauthorized): planted, no such user planted",
                "called plantedplantedplantedplantedplanted",
                "日本語 planted-account"
            })
    void nothing_planted_is_left(String sentence) {
        assertThat(scrubber.clean(sentence).toLowerCase(Locale.ROOT)).doesNotContain("planted", "10.11.12.13", "eyj");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "accepted; 13 connectors can be connected|accepted; 13 connectors can be connected",
                ".env is not git-ignored|.env is not git-ignored",
                "not asked: no API key is set (ALLOY_API_KEY)|not asked: no API key is set (ALLOY_API_KEY)",
                "69110206d6d6670fb17451f8 works|69110206d6d6670fb17451f8 works",
                "the host of production.runalloy.com cannot be found|the host of production.runalloy.com cannot be found",
                "Alloy answered 500 (out of order): x|Alloy answered 500 (out of order): (in words of its own)",
                "alloy-connections.conf:3 makes no sense|alloy-connections.conf:3 makes no sense"
            })
    void what_is_everybody_s_stays(String sentence, String left) {
        assertThat(scrubber.clean(sentence)).isEqualTo(left);
    }

    @Test
    void what_is_too_short_to_be_told_from_other_words_is_not_looked_for() {
        assertThat(scrubber.clean("oxygen xyz")).isEqualTo("oxygen xyz");
    }
}
