package io.github.alloyconnections.adapter.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.alloyconnections.adapter.web.RunningWeb;
import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.InvalidSettingsException;
import io.github.alloyconnections.domain.failure.ProjectFileException;
import io.github.alloyconnections.domain.failure.RemoteServiceException;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class ErrorResponsesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|.*\\| \\d+ \\| (\\d{3})[^|]*\\|$");
    private static final String SECRET = "sk_planted_0123456789";

    private final RunningWeb web = RunningWeb.start();

    @AfterEach
    void stop() {
        web.close();
    }

    @Test
    void every_code_is_published_with_its_status() throws IOException {
        Map<String, Integer> published = ROW.matcher(Files.readString(Path.of("../docs/json.md")))
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), row -> Integer.valueOf(row.group(2)), (one, same) -> one, TreeMap::new));
        Map<String, Integer> made = Arrays.stream(ErrorCode.values())
                .collect(Collectors.toMap(ErrorCode::name, ErrorResponses::status, (one, same) -> one, TreeMap::new));

        assertThat(published).isEqualTo(made);
    }

    @ParameterizedTest
    @CsvSource({
        "KEY_MISSING, 401, KEY_MISSING",
        "KEY_REFUSED, 401, KEY_REFUSED",
        "KEY_FORBIDDEN, 403, KEY_FORBIDDEN",
        "RATE_LIMITED, 503, RATE_LIMITED",
        "UNAVAILABLE, 503, UPSTREAM_UNAVAILABLE",
        "UNREADABLE, 503, UPSTREAM_UNREADABLE",
        "REFUSED_INPUT, 503, UPSTREAM_REFUSED",
        "NOT_FOUND, 503, UPSTREAM_NOT_FOUND",
        "WRONG_ADDRESS, 503, WRONG_ADDRESS",
        "INTERRUPTED, 503, INTERRUPTED"
    })
    void a_failed_call_is_a_problem(RemoteServiceException.Kind kind, int status, String code) {
        web.core().failsWith(new RemoteServiceException(kind, "tried to list but failed because: told so"));

        HttpResponse<String> response = web.get("/api/decision");

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode problem = RunningWeb.read(response);
        assertThat(problem.get("code").textValue()).isEqualTo(code);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("detail").textValue()).startsWith("tried to list but failed because: told so");
        assertThat(problem.get("success").booleanValue()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "UNREADABLE, 503, FILE_UNREADABLE",
        "AWAY, 503, DATABASE_AWAY",
        "NOT_WRITABLE, 500, FILE_NOT_WRITABLE",
        "BUSY, 409, FILE_BUSY",
        "NOT_EDITABLE, 409, FILE_NOT_EDITABLE"
    })
    void a_file_that_cannot_be_used_is_a_problem(ProjectFileException.Kind kind, int status, String code) {
        web.core().failsWith(new ProjectFileException(kind, ".env", ".env cannot be used"));

        HttpResponse<String> response = web.send(web.json("PUT", "/api/pin", "{}"));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(RunningWeb.read(response).get("code").textValue()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"PT0.2S, 1", "PT61.2S, 62", "PT1H, 3600"})
    void a_rate_limit_tells_when_to_come_back(Duration wait, String seconds) {
        web.core()
                .failsWith(new RemoteServiceException(
                        RemoteServiceException.Kind.RATE_LIMITED, "too many calls", Optional.of(wait)));

        HttpResponse<String> response = web.get("/api/connections");

        assertThat(response.headers().firstValue("Retry-After")).contains(seconds);
    }

    @Test
    void an_unknown_connector_is_answered_with_what_may_have_been_meant() {
        HttpResponse<String> response = web.get("/api/connections?connector=slakc");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(RunningWeb.read(response).get("detail").textValue()).contains("'slakc'; did you mean slack?");
    }

    @Test
    void invalid_settings_name_every_problem() {
        web.cannotBeOpened(new InvalidSettingsException(List.of("first is wrong", "second is wrong")));

        HttpResponse<String> response = web.get("/api/decision");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(RunningWeb.read(response).get("detail").textValue()).isEqualTo("first is wrong\nsecond is wrong");
    }

    @Test
    void a_fault_of_ours_tells_nothing_of_itself_and_is_logged_without_its_message() {
        ListAppender<ILoggingEvent> log = logged();
        web.core().failsWith(new IllegalStateException("near " + SECRET, new IllegalArgumentException(SECRET)));

        HttpResponse<String> response = web.get("/api/decision?policy=name:" + SECRET);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).doesNotContain(SECRET).doesNotContain("IllegalState");
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(line -> assertThat(line)
                        .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException")
                        .doesNotContain(SECRET));
    }

    @Test
    void nothing_else_logs_a_failure_either() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        java.util.logging.StreamHandler handler = new java.util.logging.StreamHandler(printed, new SimpleFormatter());
        java.util.logging.Logger root = java.util.logging.Logger.getLogger("");
        root.addHandler(handler);
        try {
            web.core().failsWith(new IllegalStateException("near " + SECRET));
            assertThat(web.get("/api/decision").statusCode()).isEqualTo(500);
        } finally {
            root.removeHandler(handler);
            System.setErr(before);
        }
        handler.flush();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_caller_who_hangs_up_is_no_fault_of_ours() {
        ListAppender<ILoggingEvent> log = logged();

        assertThat(ErrorResponses.reply(new EOFException(SECRET)).status()).isEqualTo(400);
        assertThat(log.list).isEmpty();
    }

    @Test
    void an_unknown_path_is_a_problem() {
        HttpResponse<String> response = web.get("/api/nothing");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(RunningWeb.read(response).get("code").textValue()).isEqualTo("NO_SUCH_PATH");
        assertThat(RunningWeb.read(response).at("/next/0/command").textValue()).isEqualTo("GET /openapi.json");
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/connections, GET", "GET, /api/pin, PUT", "PATCH, /api/pin, DELETE", "TRACE, /api/pin, PUT"})
    void a_wrong_method_is_answered_with_the_right_ones(String method, String path, String allowed) {
        String answer = web.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n"
                + "Content-Length: 0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("METHOD_NOT_ALLOWED");
        assertThat(answer.lines().filter(line -> line.startsWith("Allow: ")))
                .singleElement()
                .asString()
                .contains(allowed);
    }

    private static ListAppender<ILoggingEvent> logged() {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        Logger logger = (Logger) LoggerFactory.getLogger(ErrorResponses.class);
        logger.setLevel(Level.ERROR);
        logger.setAdditive(false);
        logger.addAppender(appender);
        return appender;
    }
}
