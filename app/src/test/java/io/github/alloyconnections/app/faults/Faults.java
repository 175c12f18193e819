package io.github.alloyconnections.app.faults;

import io.github.alloyconnections.app.faults.Fault.Answering;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** The faults, but for those that a status tells ({@link Statuses}). */
final class Faults {

    private static final String JSON = "Content-Type: application/json\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\n" + JSON + "Connection: close\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String HTML =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body>Blocked</body></html>";
    private static final int DEEP = 100_000;
    private static final int BOMB = 600 << 20;

    private Faults() {}

    static List<Fault> all() {
        return Stream.of(Stream.of(Fault.refusing()), harmless(), lost(), late(), senseless(), foreign())
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<Fault> harmless() {
        return Stream.of(
                fault("100 before the answer", Meaning.HARMLESS, interim("100 Continue\r\n")),
                fault(
                        "103 before the answer",
                        Meaning.HARMLESS,
                        interim("103 Early Hints\r\nLink: </a>; rel=preload\r\n")),
                fault(
                        "102 twice before it",
                        Meaning.HARMLESS,
                        interim("102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n")),
                fault("in chunks", Meaning.HARMLESS, exchange -> {
                    byte[] good = exchange.good().getBytes(StandardCharsets.UTF_8);
                    exchange.write(CHUNKED);
                    for (byte each : good) {
                        exchange.write(new byte[] {'1', '\r', '\n', each, '\r', '\n'});
                    }
                    exchange.write("0\r\n\r\n");
                }),
                fault(
                        "ended by closing alone",
                        Meaning.HARMLESS,
                        exchange -> exchange.write(OK + "\r\n" + exchange.good())),
                fault(
                        "packed, unasked",
                        Meaning.HARMLESS,
                        exchange -> exchange.send(
                                "200 OK",
                                JSON + "Content-Encoding: gzip\r\n",
                                Exchange.gzip(exchange.good().getBytes(StandardCharsets.UTF_8)))),
                fault(
                        "a name in bad UTF-8",
                        Meaning.HARMLESS,
                        exchange -> exchange.send(
                                "200 OK",
                                JSON,
                                exchange.good()
                                        .replace("Somebody", "Some\u00e9body")
                                        .getBytes(StandardCharsets.ISO_8859_1))),
                fault(
                        "keys twice, and unknown ones",
                        Meaning.HARMLESS,
                        exchange -> exchange.send(
                                "200 OK", JSON, exchange.good().replaceFirst("\\{", "{\"odd\":1,\"odd\":[2],"))),
                fault(
                        "called text",
                        Meaning.HARMLESS,
                        exchange -> exchange.send("200 OK", "Content-Type: text/plain\r\n", exchange.good())),
                fault(
                        "no type and no reason",
                        Meaning.HARMLESS,
                        exchange -> exchange.send("200 ", "", exchange.good())),
                fault(
                        "a header of 4 KiB",
                        Meaning.HARMLESS,
                        exchange -> exchange.sendGood("X: " + "x".repeat(4096) + "\r\n")));
    }

    private static Stream<Fault> lost() {
        return Stream.of(
                Fault.cuttingAtOnce(),
                fault("reset before headers", Meaning.LOST, Exchange::reset),
                fault("reset amid the status", Meaning.LOST, resetAfter("HTTP/1.1 2")),
                fault("reset amid headers", Meaning.LOST, resetAfter(OK + "Content-Le")),
                fault("reset amid the body", Meaning.LOST, resetAfter(OK + "Content-Length: 400\r\n\r\n{\"data\":[")),
                fault("closed without a word", Meaning.LOST, exchange -> exchange.write("")),
                fault("a byte short", Meaning.LOST, exchange -> {
                    exchange.write(
                            OK + "Content-Length: " + (exchange.good().length() + 1) + "\r\n\r\n" + exchange.good());
                }),
                fault(
                        "a chunk of no size",
                        Meaning.LOST,
                        exchange -> exchange.write(CHUNKED + "xyz\r\n{}\r\n0\r\n\r\n")),
                fault(
                        "the last chunk missing",
                        Meaning.LOST,
                        exchange -> exchange.write(CHUNKED + "7\r\n{\"data\"\r\n")),
                fault(
                        "a chunk of 2 GiB",
                        Meaning.LOST,
                        exchange -> exchange.write(CHUNKED + "7fffffff\r\n{\"data\":[")),
                fault("not HTTP", Meaning.LOST, exchange -> exchange.write("SSH-2.0-OpenSSH_9.6\r\n")),
                fault("5 MiB of headers", Meaning.LOST, exchange -> {
                    exchange.write(OK);
                    for (int i = 0; i < 5120; i++) {
                        exchange.write("X-" + i + ": " + "x".repeat(1010) + "\r\n");
                    }
                    exchange.write("Content-Length: 2\r\n\r\n{}");
                }));
    }

    private static Stream<Fault> late() {
        return Stream.of(
                fault("silence", Meaning.LATE, Exchange::silence),
                fault("headers by trickle", Meaning.LATE, exchange -> {
                    exchange.write("HTTP/1.1 200 OK\r\nX: ");
                    exchange.forever("x", true);
                }),
                fault("a body by trickle", Meaning.LATE, exchange -> {
                    exchange.write(OK + "\r\n{\"data\":[");
                    exchange.forever(" ", true);
                }),
                fault(
                        "100 without end",
                        Meaning.LATE,
                        exchange -> exchange.forever("HTTP/1.1 100 Continue\r\n\r\n", true)));
    }

    private static Stream<Fault> senseless() {
        return Stream.of(
                fault("an empty body", Meaning.SENSELESS, body("")),
                fault("null", Meaning.SENSELESS, body("null")),
                fault("an empty object", Meaning.SENSELESS, body("{}")),
                fault("a number", Meaning.ODD, body("42")),
                fault("a text", Meaning.ODD, body("\"all is well\"")),
                fault(
                        "wrong types",
                        Meaning.ODD,
                        body(
                                "{\"data\":42,\"credentials\":\"x\",\"connectors\":true,\"resources\":7,\"metadata\":\"m\",\"action\":3,"
                                        + "\"oauthUrl\":[],\"responseData\":12}")),
                fault(
                        "half of it",
                        Meaning.SENSELESS,
                        exchange -> exchange.send(
                                "200 OK",
                                JSON,
                                exchange.good().substring(0, exchange.good().length() / 2))),
                fault(
                        "no UTF-8 at all",
                        Meaning.SENSELESS,
                        exchange -> exchange.send(
                                "200 OK", JSON, new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, (byte) 0xc0, '"', ':'
                                })),
                fault("100,000 deep", Meaning.SENSELESS, body("[".repeat(DEEP) + "]".repeat(DEEP))),
                fault(
                        "100,000 deep in the data",
                        Meaning.SENSELESS,
                        body("{\"data\":" + "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP) + "}")),
                fault("without end", Meaning.SENSELESS, exchange -> {
                    exchange.write(OK + "\r\n{\"data\":[\"");
                    exchange.forever("x".repeat(1 << 16), false);
                }),
                fault(
                        "a packed bomb",
                        Meaning.SENSELESS,
                        exchange -> exchange.send("200 OK", JSON + "Content-Encoding: gzip\r\n", Bomb.BYTES)),
                fault(
                        "called packed, and not",
                        Meaning.SENSELESS,
                        exchange -> exchange.send("200 OK", JSON + "Content-Encoding: gzip\r\n", exchange.good())),
                fault(
                        "204",
                        Meaning.SENSELESS,
                        exchange -> exchange.write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")),
                fault("205", Meaning.SENSELESS, exchange -> exchange.send("205 Reset Content", JSON, "")));
    }

    private static Stream<Fault> foreign() {
        return Stream.of(
                page("200 OK"),
                page("401 Unauthorized"),
                page("403 Forbidden"),
                page("404 Not Found"),
                page("451 Unavailable For Legal Reasons"),
                fault("403 without a word", Meaning.FOREIGN, exchange -> exchange.send("403 Forbidden", "", "")),
                redirect(301, "Location: https://elsewhere.example/\r\n"),
                redirect(302, "Location: /sign-in\r\n"),
                redirect(303, "Location: http://127.0.0.1:9/\r\n"),
                redirect(307, "Location: https://elsewhere.example/\r\n"),
                redirect(308, "Location: //\r\n"),
                redirect(302, ""));
    }

    private static Fault page(String status) {
        return fault(
                "a page, " + status.substring(0, 3),
                Meaning.FOREIGN,
                exchange ->
                        exchange.send(status, "Content-Type: text/html; charset=utf-8\r\nServer: firewall\r\n", HTML));
    }

    private static Fault redirect(int status, String location) {
        String name = status + (location.isEmpty() ? " to nowhere" : " " + location.strip());
        return fault(name, Meaning.FOREIGN, exchange -> exchange.send(status + " Elsewhere", location, ""));
    }

    private static Answering interim(String status) {
        return exchange -> {
            exchange.write("HTTP/1.1 " + status + "\r\n");
            exchange.sendGood("");
        };
    }

    private static Answering resetAfter(String text) {
        return exchange -> {
            exchange.write(text);
            exchange.reset();
        };
    }

    private static Answering body(String text) {
        return exchange -> exchange.send("200 OK", JSON, text);
    }

    private static Fault fault(String name, Meaning meaning, Answering answering) {
        return new Fault(name, meaning, answering);
    }

    /** Small on the way and large when it is unpacked; made when it is first used. */
    private static final class Bomb {
        static final byte[] BYTES = made();

        private static byte[] made() {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                for (int written = 0; written < BOMB; written += blanks.length) {
                    gzip.write(blanks);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.toByteArray();
        }
    }
}
