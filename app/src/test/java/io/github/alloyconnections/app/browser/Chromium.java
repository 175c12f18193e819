package io.github.alloyconnections.app.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A headless Chromium; where there is none, the test that wants it is skipped. */
final class Chromium implements AutoCloseable {

    /**
     * The one without a window is the same engine, and starts in a quarter of the time. Not by the script of its name, which
     * the driver would end in place of the browser that the script has started.
     */
    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/lib/chromium/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SHOTS = Path.of("target", "screenshots");
    private static final boolean PICTURES = System.getProperty("pictures") != null;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String AXE = axe();

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static Chromium start(String... more) {
        Optional<Path> browser = BROWSERS.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(
                browser.isPresent() && Files.isExecutable(DRIVER),
                "no Chromium on this machine: scripts/install-chromium.sh installs one");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1100,900");
        options.addArguments(more);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withLogFile(new File("target/chromedriver.log"))
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    Chromium open(URI address) {
        driver.get(address.toString());
        return this;
    }

    Chromium reload() {
        driver.navigate().refresh();
        return this;
    }

    URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    /** Presses what a selector names, as soon as it is there. */
    Chromium press(String selector) {
        Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            driver.findElement(By.cssSelector(selector)).click();
            return true;
        });
        return this;
    }

    Chromium pressTwice(String selector) {
        driver.executeScript("const b = document.querySelector(arguments[0]); b.click(); b.click();", selector);
        return this;
    }

    Chromium type(String selector, String text) {
        steadily(() -> {
            driver.findElement(By.cssSelector(selector)).sendKeys(text);
            return text;
        });
        return this;
    }

    boolean shows(String selector) {
        return !driver.findElements(By.cssSelector(selector)).isEmpty();
    }

    String text(String selector) {
        return steadily(() -> driver.findElement(By.cssSelector(selector)).getText());
    }

    List<String> texts(String selector) {
        return steadily(() -> driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList());
    }

    /** Looks once more when the page was exchanged between finding and reading: it exchanges its content by itself. */
    private static <T> T steadily(Callable<T> look) {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .until(look, read -> true);
    }

    String source() {
        return driver.getPageSource();
    }

    Object script(String code) {
        return driver.executeScript(code);
    }

    /** Waits until the page has this headline. */
    Chromium until(String headline) {
        return until(headline, PATIENCE);
    }

    Chromium until(String headline, Duration patience) {
        Awaitility.await()
                .atMost(patience)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(text("main")).containsIgnoringCase(headline));
        return this;
    }

    /** Waits until the page says that something is wrong with its server. */
    Chromium untilSaid(String words) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(text("#trouble")).contains(words));
        return this;
    }

    /** Waits for the sandbox's consent page. */
    Chromium consents() {
        Awaitility.await().atMost(PATIENCE).until(() -> shows("button[value=allow]"));
        return this;
    }

    Chromium allow() {
        return consents().press("button[value=allow]");
    }

    Chromium deny() {
        return consents().press("button[value=deny]");
    }

    /** Pictures of the whole page, light and dark, wide and on a phone, for people to look at: with {@code -Dpictures}. */
    void picture(String name) {
        if (!PICTURES) {
            return;
        }
        for (String theme : List.of("light", "dark")) {
            shot(name + "-" + theme, 1280, theme);
            shot(name + "-phone-" + theme, 390, theme);
        }
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private void shot(String name, int width, String theme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 500));
        Object data = driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true))
                .get("data");
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), Base64.getDecoder().decode(String.valueOf(data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a checker of accessibility finds wrong with the page; of what differs with the theme, in both. */
    List<String> barriers() {
        driver.executeScript(AXE);
        return Stream.concat(
                        barriers("light", "{resultTypes: ['violations']}"),
                        barriers(
                                "dark",
                                "{resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block']}"))
                .distinct()
                .toList();
    }

    /** The library would give the page its 560 kB anew for each look, which takes longer than the look itself. */
    private Stream<String> barriers(String theme, String options) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
        Object found = driver.executeAsyncScript("const done = arguments[0];"
                + "axe.run(document, " + options + ").then("
                + "seen => done(seen.violations.map(rule => rule.id + ': ' + rule.help + ' '"
                + " + rule.nodes.slice(0, 3).map(node => node.html).join(' '))),"
                + "trouble => done(['the checker failed: ' + trouble]));");
        return ((List<?>) found).stream().map(String::valueOf);
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
