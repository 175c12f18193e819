package io.github.alloyconnections.adapter.config.pin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.dotenv.DotEnvDocument;
import io.github.alloyconnections.adapter.config.dotenv.DotEnvEdit;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

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
