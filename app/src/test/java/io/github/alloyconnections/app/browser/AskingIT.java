package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.sandbox.Sandbox;
import io.github.alloyconnections.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person is asked for what only they know: a way, its inputs, a key. */
class AskingIT {

    private static final String SECRET = "planted-secret-4711";

    @TempDir
    private Path folder;

    @AutoClose
    private static Chromium browser;

    @BeforeAll
    static void start() {
        browser = Chromium.start();
    }

    @Test
    void an_app_a_way_and_its_inputs_lead_to_a_tested_connection() {
        try (Served server = Served.sandboxed(folder, "code-less")) {
            browser.open(server.at("/connect/new?connector=zendesk")).until("How to connect Zendesk");
            browser.picture("ways");
            assertThat(browser.barriers()).isEmpty();

            browser.press("input[value=zd_api_key]").press("main button.main").until("Zendesk wants to know");
            assertThat(browser.script("return document.activeElement.tagName"))
                    .as("what was pressed is gone, and no other button stands in for it")
                    .isEqualTo("H1");
            browser.picture("inputs-of-a-way");
            assertThat(browser.barriers()).isEmpty();
            browser.script("document.querySelectorAll('main input:not([type=hidden])').forEach((each) => {"
                    + " each.value = each.type === 'password' ? '" + SECRET + "' : 'acme'; })");
            browser.press("[data-action=connect-new]").until("Connected");

            assertThat(browser.address().toString()).doesNotContain(SECRET);
            assertThat(browser.source()).doesNotContain(SECRET);
        }
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays_but_secrets() {
        try (Chromium plain = Chromium.start("--blink-settings=scriptEnabled=false");
                Served server = Served.sandboxed(folder, "code-less")) {
            plain.open(server.at("/connect/new?connector=zendesk&auth=zd_api_key"))
                    .until("Zendesk wants to know");
            plain.type("[name='data.subdomain']", " ")
                    .type("[name='data.email']", "me@example.com")
                    .type("[name='data.value']", SECRET)
                    .press("[data-action=connect-new]")
                    .until("This is needed");

            assertThat(plain.shows("[name='data.subdomain'][aria-invalid=true]"))
                    .isTrue();
            assertThat(plain.shows("[name='data.email'][value='me@example.com']"))
                    .isTrue();
            assertThat(plain.source()).doesNotContain(SECRET);
        }
    }

    @Test
    void a_missing_key_is_typed_once_and_tried() throws IOException {
        try (Sandbox alloy = Sandbox.start(SandboxOptions.of("seed", Clock.systemUTC()))) {
            String settings = "ALLOY_BASE_URL=" + alloy.baseUrl() + "\nALLOY_USER_ID="
                    + alloy.userId().orElse("") + "\n";
            Files.writeString(folder.resolve(".env"), settings);
            try (Served server = Served.project(folder)) {
                browser.open(server.at("/")).until("key");
                browser.picture("no-key");
                assertThat(browser.barriers()).isEmpty();

                browser.type("#key", SECRET).press("main button.main").until("refuse");
                browser.picture("key-refused");
                assertThat(browser.barriers()).isEmpty();
                browser.type("#key", alloy.apiKey()).press("main button.main").until("Use this Notion connection");

                assertThat(Served.dotEnv(folder)).contains("ALLOY_API_KEY=" + alloy.apiKey());
                assertThat(browser.source()).doesNotContain(SECRET, alloy.apiKey());
            }
        }
    }
}
