package io.github.alloyconnections.adapter.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"file:///etc/passwd", "javascript:alert(1)", "mailto:a@b", "relative"})
    void nothing_but_web_pages_is_opened(String page) {
        assertThat(new BrowserCommand(Map.of("BROWSER", "firefox"), Desktop.OTHER).words(URI.create(page)))
                .isEmpty();
    }
}
