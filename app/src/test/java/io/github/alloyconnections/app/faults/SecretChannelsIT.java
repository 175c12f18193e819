package io.github.alloyconnections.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import io.github.alloyconnections.adapter.cli.command.Commands;
import io.github.alloyconnections.adapter.cli.run.OutputFormat;
import io.github.alloyconnections.app.CommandHere.Ended;
import io.github.alloyconnections.app.faults.ServedProject.Answer;
import io.github.alloyconnections.domain.settings.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Planted secrets through every channel there is. A command, a format, an operation or a file that is new makes a test fail
 * until it is listed here, and so looked at.
 */
class SecretChannelsIT {

    private static final String CODE = "canary-code-5521ab";
    private static final String STATE = "canary-state-77fe01";
    private static final String PASSWORD = "canary-database-password-44c1d0";
    private static final List<String> SECRETS = List.of(
            FaultyAlloy.KEY,
            Invocations.TYPED,
            PublishedAnswers.CONSENT_TOKEN,
            ServedProject.TOKEN,
            CODE,
            STATE,
            PASSWORD);

    @TempDir
    private Path folder;

    @Test
    void the_formats_are_those_that_are_tried() {
        assertThat(Stream.of(OutputFormat.values()).map(Enum::name)).containsExactly("TABLE", "JSON", "ID");
        assertThat(Stream.concat(Invocations.covered().stream(), Invocations.ELSEWHERE.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(Commands.names());
    }

    @Test
    void the_routes_are_those_that_are_tried() {
        assertThat(BareWeb.routed(fresh()).stream().filter(route -> !route.matches("(HEAD|OPTIONS) .*")))
                .containsExactlyInAnyOrderElementsOf(Channels.routes());
    }

    @Test
    void no_command_tells_a_secret_whether_or_not_alloy_repeats_it() {
        List<ILoggingEvent> logged = listening(() -> {
            List<Invocation> all = Stream.concat(Invocations.all().stream(), Channels.REPORTS.stream())
                    .toList();
            all.parallelStream().forEach(invocation -> {
                for (List<String> format : Channels.FORMATS) {
                    run(with(invocation, format), () -> {});
                }
                run(
                        with(invocation, List.of("-v")),
                        List.of(echo(401, Meaning.KEY_REFUSED), echo(422, Meaning.REFUSED)));
            });
        });
        assertNone("the log", logged.toString());
    }

    private void run(Invocation invocation, List<Fault> faults) {
        for (Fault fault : faults) {
            try (Stage stage = new Stage(fresh())) {
                Ended ended = stage.run(invocation, () -> stage.alloy().breakAt(Endpoint.ANY, fault));
                judge(invocation, ended, stage);
            }
        }
    }

    private void run(Invocation invocation, Runnable broken) {
        try (Stage stage = new Stage(fresh())) {
            judge(invocation, stage.run(invocation, broken), stage);
        }
    }

    /** An answer in whose every word, header and name the caller's own header stands. */
    private static Fault echo(int status, Meaning meaning) {
        return new Fault(
                status + ", repeating",
                meaning,
                exchange -> exchange.send(
                        status + " No",
                        "Content-Type: application/json\r\nX-Echo: " + exchange.authorization()
                                + "\r\nRetry-After: 0\r\n",
                        "{\"error\":{\"code\":\"" + exchange.authorization() + "\",\"message\":\""
                                + exchange.authorization()
                                + "\",\"details\":[\"" + exchange.authorization()
                                + "\"]},\"data\":[{\"credentialId\":\""
                                + PublishedAnswers.OLDEST + "\",\"name\":\"" + exchange.authorization() + "\"}]}"));
    }

    private static void judge(Invocation invocation, Ended ended, Stage stage) {
        // Whoever begins an attempt is handed the page to consent on, once.
        boolean handed = invocation.command().equals("connect");
        String shown = handed ? ended.everything().replace(PublishedAnswers.CONSENT_TOKEN, "") : ended.everything();
        assertNone(invocation.toString(), shown);
        for (Path file : stage.files()) {
            String name = stage.folder().relativize(file).toString();
            assertNone(invocation + ": " + name, new String(Stage.read(file), StandardCharsets.ISO_8859_1));
            boolean own = Channels.PRIVATE.stream()
                    .anyMatch(pattern -> pattern.matcher(name).matches());
            assertThat(own
                            || Channels.PUBLIC.stream()
                                    .anyMatch(pattern -> pattern.matcher(name).matches()))
                    .as("%s: %s is a file that is known", invocation, name)
                    .isTrue();
            if (own) {
                assertThat(mode(file)).as("%s: %s", invocation, name).isEqualTo("rw-------");
            }
        }
    }

    @Test
    void no_operation_page_or_log_of_the_server_tells_one() throws Exception {
        List<String> pages = new ArrayList<>();
        List<ILoggingEvent> logged = listening(() -> {
            try (ServedProject served = new ServedProject(fresh())) {
                for (Answer answer : served.answers(served.operations())) {
                    boolean handed = answer.operation().equals("POST /api/oauth/initiate");
                    pages.add(handed ? answer.body().replace(PublishedAnswers.CONSENT_TOKEN, "") : answer.toString());
                }
                String query = "?code=" + CODE + "&state=" + STATE + "&error=access_denied&error_description=no";
                for (String route : Channels.LOOKED_AT) {
                    String path = Channels.placed(route);
                    // A stream does not end by itself.
                    if (!path.endsWith("/events")) {
                        pages.add(served.page(path));
                        pages.add(served.page(path + query));
                    }
                }
                pages.add(served.page("/nowhere" + query));
                served.alloy().breakAt(Endpoint.ANY, echo(403, Meaning.KEY_FORBIDDEN));
                served.answers(served.operations()).forEach(answer -> pages.add(answer.toString()));
            }
        });

        pages.forEach(page -> assertNone("a page", page));
        assertNone("the log", logged.toString());
        assertThat(pages).hasSizeGreaterThan(60);
    }

    /** Nor where the state of many users is kept, whether or not that answers. */
    @Test
    void no_operation_of_many_users_tells_one_with_a_database_or_when_it_is_gone() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        List<Answer> healthy = new ArrayList<>();
        List<Answer> refused = new ArrayList<>();
        List<Answer> gone = new ArrayList<>();
        EmbeddedPostgres database = EmbeddedPostgres.start();
        String address = "jdbc:postgresql://localhost:%d/postgres?user=postgres&password=%s"
                .formatted(database.getPort(), PASSWORD);
        List<ILoggingEvent> logged = listening(() -> {
            try (ServedProject served = new ServedProject(fresh(), told::add, DatabaseAddress.parse(address))) {
                List<String> operations = served.operationsOfUsers();
                healthy.addAll(served.answers(operations));
                served.alloy().breakAt(Endpoint.ANY, echo(403, Meaning.KEY_FORBIDDEN));
                refused.addAll(served.answers(operations));
                ended(database);
                gone.addAll(served.answers(operations));
            }
        });

        assertThat(healthy)
                .filteredOn(answer -> answer.operation().startsWith("GET"))
                .hasSizeGreaterThan(5)
                .allSatisfy(answer ->
                        assertThat(answer.status()).as(answer.toString()).isIn(200, 404));
        // What Alloy is asked for first is refused before the database is missed.
        assertThat(gone)
                .hasSameSizeAs(healthy)
                .filteredOn(answer -> !answer.body().contains("KEY_FORBIDDEN"))
                .hasSizeGreaterThan(8)
                .allSatisfy(answer ->
                        assertThat(answer.body()).as(answer.toString()).contains("DATABASE_AWAY", "the database"));
        Stream.of(healthy, refused, gone)
                .flatMap(List::stream)
                .map(Answer::body)
                .map(body -> body.replace(PublishedAnswers.CONSENT_TOKEN, ""))
                .forEach(body -> assertNone("an answer", body));
        assertNone("the log", logged.toString() + told);
    }

    private static void ended(EmbeddedPostgres database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody types into a page is in no answer to it, whatever it was typed into, and in no file but the one it is for. */
    @Test
    void what_is_typed_into_a_form_is_handed_on_and_told_nobody() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        List<String> pages = new ArrayList<>();
        Path place = fresh();
        List<ILoggingEvent> logged = listening(() -> {
            try (ServedProject served = new ServedProject(place, told::add)) {
                FormFiller filler = new FormFiller(served);
                for (String route : Channels.forms()) {
                    pages.addAll(filler.fill(route, Invocations.TYPED));
                }
                assertThat(served.alloy().asked())
                        .as("what was typed was handed on")
                        .contains(Endpoint.BEGIN);
                served.alloy().breakAt(Endpoint.ANY, echo(403, Meaning.KEY_FORBIDDEN));
                pages.addAll(filler.fill("POST /connect/new", Invocations.TYPED));
                pages.addAll(filler.fill("POST /connect", Invocations.TYPED));
            }
        });

        pages.forEach(page -> assertNone("the answer to a form", page));
        assertNone("the log", logged.toString() + told);
        for (Path file : Stage.filesBut(place, ".env")) {
            assertNone(file.toString(), new String(Stage.read(file), StandardCharsets.ISO_8859_1));
        }
    }

    /** A browser's name, its pass and the token of its forms are told to nobody but that browser, and to no log. */
    @Test
    void what_a_browser_is_known_by_is_known_to_it_alone() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> cookies = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        Path place = fresh();
        List<ILoggingEvent> logged = listening(() -> {
            try (ServedProject served = new ServedProject(place, told::add)) {
                FormFiller one = new FormFiller(served);
                FormFiller other = new FormFiller(served);
                cookies.addAll(one.cookies());
                forms.add(one.token());
                for (String route : Channels.LOOKED_AT) {
                    if (!route.endsWith("/events")) {
                        others.add(other.look(Channels.placed(route)));
                        assertThat(cookies).noneMatch(one.look(Channels.placed(route))::contains);
                    }
                }
            }
        });

        assertThat(cookies).isNotEmpty();
        for (String secret : Stream.concat(cookies.stream(), forms.stream()).toList()) {
            assertThat(secret).hasSizeGreaterThan(16);
            assertThat(others).noneMatch(page -> page.contains(secret));
            assertThat(logged.toString() + told).doesNotContain(secret);
            assertThat(Stage.filesBut(place, "none"))
                    .noneMatch(file -> new String(Stage.read(file), StandardCharsets.ISO_8859_1).contains(secret));
        }
    }

    /** What is logged meanwhile, at every level, by whomever. */
    private static List<ILoggingEvent> listening(Runnable work) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = root.getLevel();
        List<Appender<ILoggingEvent>> others = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(others::add);
        others.forEach(root::detachAppender);
        heard.start();
        root.addAppender(heard);
        root.setLevel(Level.TRACE);
        try {
            work.run();
        } finally {
            root.setLevel(before);
            root.detachAppender(heard);
            others.forEach(root::addAppender);
        }
        return List.copyOf(heard.list);
    }

    private static Invocation with(Invocation invocation, List<String> format) {
        boolean formatted =
                invocation.words().contains("-o") || invocation.words().contains("--");
        List<String> words = new ArrayList<>(invocation.words());
        words.addAll(1, formatted ? List.of("-v") : format);
        return new Invocation(words, invocation.input(), invocation.before(), invocation.roles(), invocation.dead());
    }

    private Path fresh() {
        try {
            return Files.createTempDirectory(folder, "secrets");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertNone(String where, String text) {
        Set<String> told = new TreeSet<>();
        SECRETS.stream().filter(text::contains).forEach(told::add);
        assertThat(told).as(where).isEmpty();
    }
}
