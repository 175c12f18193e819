package io.github.alloyconnections.adapter.web;

import io.javalin.Javalin;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;

/**
 * Readies a server in another thread than the one that opens the project. Jetty alone looks through every language that
 * Java knows when its first server is made.
 */
public final class WebRehearsal {

    private WebRehearsal() {}

    /** Makes the parts of a server, starts none of them, and keeps nothing. */
    public static void server() {
        new Server().setHandler(new ServletContextHandler());
        Javalin.create();
    }
}
