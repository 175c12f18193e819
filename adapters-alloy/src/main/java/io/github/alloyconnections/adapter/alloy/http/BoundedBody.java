package io.github.alloyconnections.adapter.alloy.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The body of an answer: ends the reading when it is too long, takes too long, or is shorter than promised. */
final class BoundedBody extends BlockInput {

    static final long UNDECLARED = -1;

    private final CallInFlight exchange;
    private final long longest;
    private final long declared;
    private long count;

    BoundedBody(InputStream in, CallInFlight exchange, long longest, long declared) {
        super(in);
        this.exchange = exchange;
        this.longest = longest;
        this.declared = declared;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        exchange.checkDeadline();
        int read = in.read(buffer, offset, length);
        exchange.checkDeadline();
        if (read < 0) {
            requireComplete();
            return read;
        }
        count += read;
        if (count > longest) {
            throw new TooLongException(longest);
        }
        return read;
    }

    private void requireComplete() throws EOFException {
        if (declared != UNDECLARED && count < declared) {
            throw new EOFException("the answer ended early");
        }
    }

    /** More came than is read. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(long longest) {
            super("more than " + longest + " bytes");
        }
    }
}
