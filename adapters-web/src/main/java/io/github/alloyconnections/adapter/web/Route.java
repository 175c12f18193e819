package io.github.alloyconnections.adapter.web;

import io.javalin.http.HandlerType;

/**
 * A method and a path that the server answers, and how.
 *
 * @param takesJson whether the request must show that it is JSON, which a form of another site cannot
 */
record Route(HandlerType method, String path, Action action, boolean takesJson) {

    static Route get(String path, Action action) {
        return new Route(HandlerType.GET, path, action, false);
    }

    static Route post(String path, Action action) {
        return new Route(HandlerType.POST, path, action, true);
    }

    static Route put(String path, Action action) {
        return new Route(HandlerType.PUT, path, action, true);
    }

    static Route delete(String path, Action action) {
        return new Route(HandlerType.DELETE, path, action, false);
    }

    /** What a page's form does; the form shows by its token where it comes from. */
    static Route form(String path, Action action) {
        return new Route(HandlerType.POST, path, action, false);
    }
}
