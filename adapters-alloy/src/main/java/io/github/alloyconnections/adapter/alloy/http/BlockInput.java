package io.github.alloyconnections.adapter.alloy.http;

import java.io.IOException;
import java.io.InputStream;

/** A stream over another that knows how to read blocks; whatever else is read or skipped goes through them. */
abstract class BlockInput extends InputStream {

    protected final InputStream in;

    BlockInput(InputStream in) {
        this.in = in;
    }

    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
