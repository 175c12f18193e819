package io.github.alloyconnections.adapter.web;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;

/** Answers a request; throws or fails with whatever {@link ErrorResponses} can explain. */
@FunctionalInterface
interface Action {

    /** The answer, which may come later and from another thread. */
    CompletableFuture<Reply> answer(Context request);
}
