package io.github.alloyconnections.sandbox.http;

/** Input that cannot be served: carries the reply the caller gets instead. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reply reply;

    public Refusal(Reply reply) {
        super("refused", null, false, false);
        this.reply = reply;
    }

    public Reply reply() {
        return reply;
    }
}
