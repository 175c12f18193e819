package io.github.alloyconnections.adapter.alloy.http;

import feign.Response;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the answer behind interim ones (102, 103 Early Hints), which a JDK before 20 takes for the answer itself
 * (JDK-8170305); what it then hands out as their body is the rest of the connection.
 */
final class LaterAnswer {

    private LaterAnswer() {}

    static Response after(Response interim) throws IOException {
        InputStream rest = new BufferedInputStream(interim.body().asInputStream());
        AnswerHead head = AnswerHead.readFinal(rest);
        Optional<Integer> length = length(head);
        return interim.toBuilder()
                .status(head.status())
                .reason(head.reason())
                .headers(head.headers())
                .body(body(head, rest, length), length.orElse(null))
                .build();
    }

    private static InputStream body(AnswerHead head, InputStream rest, Optional<Integer> length) {
        boolean chunked = head.header("Transfer-Encoding")
                .filter(coding -> coding.toLowerCase(Locale.ROOT).endsWith("chunked"))
                .isPresent();
        if (head.status() == 204 || head.status() == 304) {
            return new Sized(rest, 0);
        }
        return chunked
                ? new Chunked(rest)
                : length.<InputStream>map(n -> new Sized(rest, n)).orElse(rest);
    }

    private static Optional<Integer> length(AnswerHead head) {
        return head.header("Content-Length")
                .filter(text -> text.matches("\\d{1,9}"))
                .filter(text -> head.header("Transfer-Encoding").isEmpty())
                .map(Integer::valueOf);
    }

    /** Ends after so many bytes, though the connection stays open. */
    private static final class Sized extends BlockInput {

        private int left;

        Sized(InputStream in, int length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = left == 0 ? -1 : in.read(buffer, offset, Math.min(left, length));
            left -= Math.max(0, read);
            return read;
        }
    }

    /** Ends with the chunk that is empty. */
    private static final class Chunked extends BlockInput {

        private static final int LONGEST_LINE = 1024;

        private long left;
        private boolean first = true;
        private boolean ended;

        Chunked(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (!ended && left == 0) {
                nextChunk();
            }
            if (ended) {
                return -1;
            }
            int read = in.read(buffer, offset, (int) Math.min(left, length));
            if (read < 0) {
                throw new EOFException("the answer ended early");
            }
            left -= read;
            return read;
        }

        private void nextChunk() throws IOException {
            if (!first) {
                line();
            }
            first = false;
            String size = line().replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9A-Fa-f]{1,15}")) {
                throw new ProtocolException("a chunk has no size");
            }
            left = Long.parseLong(size, 16);
            ended = left == 0;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0 || line.length() > LONGEST_LINE) {
                    throw new EOFException("the answer ended early");
                }
                line.append((char) next);
            }
            return line.toString().strip();
        }
    }
}
