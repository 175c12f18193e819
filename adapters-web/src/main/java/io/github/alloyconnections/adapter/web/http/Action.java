package io.github.alloyconnections.adapter.web.http;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** Answers a request; throws or fails with whatever {@link ErrorResponses} can explain. */
@FunctionalInterface
public interface Action {

    /** The answer, which may come later and from another thread. */
    CompletableFuture<Reply> answer(Context request);
}
