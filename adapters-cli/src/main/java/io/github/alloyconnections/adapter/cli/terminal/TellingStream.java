package io.github.alloyconnections.adapter.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A print stream that remembers why what was printed could not be written, which others only know to have happened. */
final class TellingStream extends PrintStream {

    private final Remembering remembering;

    private TellingStream(Remembering remembering) {
        super(new BufferedOutputStream(remembering), false, StandardCharsets.UTF_8);
        this.remembering = remembering;
    }

    static TellingStream over(OutputStream out) {
        return new TellingStream(new Remembering(out));
    }

    /** The system's own words for the first failure. */
    Optional<String> reason() {
        return remembering.reason;
    }

    /** Whether it is one of the process's own. */
    boolean isOfProcess() {
        return remembering.ofProcess;
    }

    private static final class Remembering extends FilterOutputStream {

        private volatile Optional<String> reason = Optional.empty();

        private final boolean ofProcess;

        Remembering(OutputStream out) {
            super(out);
            this.ofProcess = out instanceof FileOutputStream;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException failure) {
                reason = reason.or(() -> Optional.of(String.valueOf(failure.getMessage())));
                throw failure;
            }
        }
    }
}
