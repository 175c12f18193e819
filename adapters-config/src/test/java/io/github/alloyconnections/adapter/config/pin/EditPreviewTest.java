package io.github.alloyconnections.adapter.config.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvEdit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditPreviewTest {

    private static final String KEY = "sk_live_0123456789abcdef";

    @Test
    void shows_no_other_line_and_no_comment() {
        String before = "ALLOY_API_KEY=" + KEY + "\nexport CONNECTION_ID='old' # " + KEY + "\nTOKEN=" + KEY + "\n";

        assertThat(preview(before, "new")).isEqualTo("""
                        --- .env
                        +++ .env
                        @@ -2 +2 @@
                        -export CONNECTION_ID='old' #…
                        +export CONNECTION_ID='new' #…
                        """);
    }

    @Test
    void shows_an_appended_line_as_added() {
        assertThat(preview("ALLOY_API_KEY=" + KEY, "new")).isEqualTo("""
                        --- .env
                        +++ .env
                        @@ -1,0 +2 @@
                        +CONNECTION_ID=new
                        """);
    }

    @Test
    void shows_what_a_terminal_would_obey() {
        assertThat(preview("CONNECTION_ID=\"a\u001b[2J\nb\u202e\"", "new"))
                .contains("-CONNECTION_ID=\"a\\u001b[2J\\u000ab\\u202e\"\n")
                .doesNotContain("\u001b", "\u202e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECTION_ID=old \t \nA=1",
                "CONNECTION_ID=old\r\nA=1",
                "CONNECTION_ID=old \t",
                "CONNECTION_ID=old"
            })
    void what_is_blank_behind_a_value_is_no_comment(String text) {
        assertThat(preview(text, "new")).contains("-CONNECTION_ID=old\n", "+CONNECTION_ID=new\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECTION_ID=old\t# why", "CONNECTION_ID=old \t # why\nA=1"})
    void a_comment_is_one_however_far_behind(String text) {
        assertThat(preview(text, "new")).contains("-CONNECTION_ID=old #…\n").doesNotContain("why");
    }

    @Test
    void no_change_has_no_preview() {
        assertThat(preview("CONNECTION_ID=new", "new")).isEmpty();
    }

    private static String preview(String text, String value) {
        DotEnvDocument before = DotEnvDocument.of(text.getBytes(StandardCharsets.UTF_8));
        DotEnvDocument after = DotEnvEdit.apply(before, "CONNECTION_ID", value).orElseThrow();
        return EditPreview.of(new EnvFileEdit("CONNECTION_ID", before, after), ".env");
    }
}
