package io.github.alloyconnections.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            error=access_denied                                     | access_denied | -
            state=s&error=access_denied&code=c                      | access_denied | -
            error=a+b%20c&error_description=The%20user+said%20no     | a b c         | The user said no
            error=first&error=second                                | first         | -
            error=e&error_description=                              | e             | -
            error=e&error_description=100%                          | e             | 100%
            error=%zz                                               | %zz           | -
            error_description=d&error=e                             | e             | d
            error=a%0d%0ab                                          | a  b          | -
            error==                                                 | =             | -
            """)
    void what_went_wrong_is_read_as_it_was_said(String query, String error, String description) {
        assertThat(Refusal.inQuery(query)).contains(new Refusal(error, Optional.ofNullable(description)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&",
                "code=error",
                "error",
                "error=",
                "error=%20",
                "Error=x",
                "xerror=x",
                "error_description=d"
            })
    void what_names_no_error_is_no_refusal(String query) {
        assertThat(Refusal.inQuery(query)).isEmpty();
    }

    @Test
    void a_long_query_is_read_and_what_it_says_is_cut() {
        String query = "code=" + "c".repeat(20_000) + "&error=" + "e".repeat(20_000);

        assertThat(Refusal.inQuery(query))
                .hasValueSatisfying(refusal -> assertThat(refusal.error()).hasSize(300));
    }
}
