package io.github.alloyconnections.adapter.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Asks the core, and repeats the body beside what it answered: both would show that somebody got through. */
final class AskingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient FakeCore core;

    AskingServlet(FakeCore core) {
        this.core = core;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (body.contains("refuse")) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "inner words");
            return;
        } else if (body.contains("fail")) {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "inner words");
            return;
        } else if (body.contains("end")) {
            // As a library does that was interrupted while it waited.
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, "java.lang.InterruptedException");
            return;
        } else if (body.contains("note")) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
            return;
        }
        core.listAll();
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("{\"id\":\"" + Samples.NEWEST + "\",\"said\":" + body + "}");
    }
}
