package io.github.alloyconnections.adapter.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alloyconnections.domain.port.host.OpenProject;
import io.github.alloyconnections.domain.testing.InMemoryProject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A client that sends whatever lines a test likes, and reads each answer. */
final class Talk implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PIPE_BYTES = 4 * 1024 * 1024;

    private final PipedOutputStream asking;
    private final PipedInputStream answers;
    private final BufferedReader lines;
    private final Thread server;

    Talk(InMemoryProject project) {
        this(() -> OpenedInMemory.of(project));
    }

    Talk(Supplier<OpenProject> project) {
        try {
            PipedInputStream questions = new PipedInputStream(PIPE_BYTES);
            asking = new PipedOutputStream(questions);
            answers = new PipedInputStream(PIPE_BYTES);
            lines = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
            OutputStream answering = new PipedOutputStream(answers);
            McpAdapter adapter = McpAdapter.over(McpOptions.reading("1.2.3"), project);
            server = new Thread(() -> {
                try (PrintStream out = new PrintStream(answering, false, StandardCharsets.UTF_8)) {
                    adapter.converse(questions, out);
                }
            });
            server.setDaemon(true);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As every client begins. */
    Talk introduced() {
        send("{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'protocolVersion':'2025-11-25','capabilities':{},"
                + "'clientInfo':{'name':'raw','version':'1'}}}");
        answer();
        return send("{'jsonrpc':'2.0','method':'notifications/initialized'}");
    }

    Talk send(String line) {
        return sendBytes((line.replace('\'', '"') + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Talk sendBytes(byte[] bytes) {
        try {
            asking.write(bytes);
            asking.flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Talk calls(Object id, String tool, String arguments) {
        return send("{'jsonrpc':'2.0','id':" + id + ",'method':'tools/call','params':{'name':'" + tool
                + "','arguments':" + arguments + "}}");
    }

    Talk cancels(Object id) {
        return send("{'jsonrpc':'2.0','method':'notifications/cancelled','params':{'requestId':" + id + "}}");
    }

    /** The next line, which must be a message. */
    JsonNode answer() {
        try {
            String line = lines.readLine();
            if (line == null) {
                throw new AssertionError("the server has ended");
            }
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAtItsEnd() {
        try {
            return lines.readLine() == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Talk saysItsLast() {
        try {
            asking.close();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Talk readsNoMore() {
        try {
            answers.close();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ends() throws InterruptedException {
        server.join(TimeUnit.SECONDS.toMillis(20));
        return !server.isAlive();
    }

    @Override
    public void close() {
        saysItsLast();
    }
}
