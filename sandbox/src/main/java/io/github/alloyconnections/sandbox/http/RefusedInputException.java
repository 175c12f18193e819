package io.github.alloyconnections.sandbox.http;

/** Input that cannot be served: carries the reply the caller gets instead. */
public final class RefusedInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient WireReply reply;

    public RefusedInputException(WireReply reply) {
        super("refused", null, false, false);
        this.reply = reply;
    }

    public WireReply reply() {
        return reply;
    }
}
