package io.github.alloyconnections.adapter.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which program is started, word by word. */
class BrowserCommandTest {

    private static final URI PAGE = URI.create("https://api.runalloy.com/a?b=c&d=$(id);e");
    private static final String TEXT = PAGE.toString();

    private static List<List<String>> words(Desktop desktop, Map<String, String> environment) {
        return new BrowserCommand(environment, desktop).words(PAGE);
    }

    @Test
    void the_address_is_one_word_whatever_it_holds() {
        assertThat(words(Desktop.OTHER, Map.of("DISPLAY", ":0")).get(0)).containsExactly("xdg-open", TEXT);
        assertThat(words(Desktop.MAC, Map.of())).containsExactly(List.of("open", TEXT));
        assertThat(words(Desktop.WINDOWS, Map.of()))
                .containsExactly(List.of("rundll32", "url.dll,FileProtocolHandler", TEXT));
    }

    @Test
    void without_a_screen_there_is_no_browser() {
        assertThat(words(Desktop.OTHER, Map.of())).isEmpty();
        assertThat(words(Desktop.OTHER, Map.of("WAYLAND_DISPLAY", "wayland-0"))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH_CONNECTION", "SSH_TTY"})
    void a_remote_person_sits_before_another_screen(String variable) {
        assertThat(words(Desktop.OTHER, Map.of("DISPLAY", ":10", variable, "x")))
                .isEmpty();
        assertThat(words(Desktop.MAC, Map.of(variable, "x"))).isEmpty();
    }

    @Test
    void the_users_own_browser_comes_first() {
        assertThat(words(Desktop.OTHER, Map.of("BROWSER", "firefox --new-window %s:lynx", "SSH_TTY", "x")))
                .containsExactly(List.of("firefox", "--new-window", TEXT), List.of("lynx", TEXT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "firefox -P 'my work' %s|firefox,-P,my work,@",
                "'/opt/My Browser/run' --new|/opt/My Browser/run,--new,@",
                "\"/opt/My Browser/run\"|/opt/My Browser/run,@",
                "firefox --url=%s|firefox,--url=@",
                "firefox %s &|firefox,@",
                "  firefox   -new  |firefox,-new,@",
                "it's|it's,@"
            })
    void what_is_named_may_have_blanks_arguments_and_quotes(String named, String words) {
        assertThat(words(Desktop.OTHER, Map.of("BROWSER", named)))
                .containsExactly(List.of(words.replace("@", TEXT).split(",", -1)));
    }

    @Test
    void the_name_of_a_program_that_is_there_may_have_blanks_without_quotes(@TempDir Path folder) throws IOException {
        Path program = Files.createFile(
                Files.createDirectory(folder.resolve("My Browser")).resolve("run it"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        assertThat(words(Desktop.OTHER, Map.of("BROWSER", program + " --new %s")))
                .containsExactly(List.of(program.toString(), "--new", TEXT));
        assertThat(words(Desktop.OTHER, Map.of("BROWSER", program.toString())))
                .containsExactly(List.of(program.toString(), TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "mailto:a@b", "relative"})
    void nothing_but_web_pages_is_opened(String page) {
        assertThat(new BrowserCommand(Map.of("BROWSER", "firefox"), Desktop.OTHER).words(URI.create(page)))
                .isEmpty();
    }
}
