package io.github.alloyconnections.adapter.alloy.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status and headers of an answer that is read by hand: a proxy's own, or one behind interim answers.
 *
 * @param headers by name, which is the same in upper and lower case
 */
record AnswerHead(int status, String reason, Map<String, Collection<String>> headers) {

    private static final int LONGEST = 64 * 1024;
    private static final int MOST_INTERIM = 50;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)(?: (.*))?");

    /** The next head that is no interim one; takes not a byte more than it from the stream. */
    static AnswerHead readFinal(InputStream in) throws IOException {
        for (int seen = 0; seen < MOST_INTERIM; seen++) {
            AnswerHead head = read(in);
            if (!isInterim(head.status())) {
                return head;
            }
        }
        throw new ProtocolException("only interim answers came");
    }

    /** Whether the real answer is still to come; after a 101 there is none. */
    static boolean isInterim(int status) {
        return status >= 100 && status < 200 && status != 101;
    }

    private static AnswerHead read(InputStream in) throws IOException {
        List<String> lines = lines(in);
        Matcher status = STATUS.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!status.matches()) {
            throw new ProtocolException("no HTTP answer came");
        }
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon).strip(), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        String reason = Optional.ofNullable(status.group(2)).orElse("");
        return new AnswerHead(Integer.parseInt(status.group(1)), reason, headers);
    }

    private static List<String> lines(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf("\n\n", text.length() - 2) < 0) {
            CallInFlight.current().checkDeadline();
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the answer ended early");
            } else if (text.length() >= LONGEST) {
                throw new ProtocolException("the answer's head is too long");
            } else if (next != '\r') {
                text.append((char) next);
            }
        }
        return text.toString().strip().lines().toList();
    }

    /** A header's first value. */
    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** A text of this protocol as bytes. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
