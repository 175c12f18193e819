package io.github.alloyconnections.adapter.web;

import io.javalin.http.HandlerType;

/** A method and a path that the server answers, and how. */
record Route(HandlerType method, String path, Action action) {

    static Route get(String path, Action action) {
        return new Route(HandlerType.GET, path, action);
    }

    static Route post(String path, Action action) {
        return new Route(HandlerType.POST, path, action);
    }

    static Route put(String path, Action action) {
        return new Route(HandlerType.PUT, path, action);
    }

    static Route delete(String path, Action action) {
        return new Route(HandlerType.DELETE, path, action);
    }

    /** Whether the request must show that it is JSON, which a form of another site cannot. */
    boolean takesJson() {
        return method.equals(HandlerType.POST) || method.equals(HandlerType.PUT);
    }
}
