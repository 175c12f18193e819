package io.github.alloyconnections.adapter.web.api;

import io.github.alloyconnections.adapter.web.http.Reply;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a servlet says, kept until it is sent as every other answer is; its headers do not count. */
final class HeldResponse extends HttpServletResponseWrapper {

    private static final int OK = 200;
    private static final String JSON = "application/json";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final PrintWriter writer = new PrintWriter(body, false, StandardCharsets.UTF_8);
    private int status = OK;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    Reply reply() {
        writer.flush();
        return new Reply(status, JSON, body.toByteArray(), Map.of());
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String words) {
        status = code;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("nothing is waited for");
            }

            @Override
            public void write(int b) {
                body.write(b);
            }
        };
    }

    /** It is JSON. */
    @Override
    public void setContentType(String type) {}

    /** It is UTF-8. */
    @Override
    public void setCharacterEncoding(String encoding) {}

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {}

    @Override
    public void setContentLength(int length) {}

    @Override
    public void flushBuffer() {}
}
