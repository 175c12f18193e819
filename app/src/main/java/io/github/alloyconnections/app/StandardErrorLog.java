package io.github.alloyconnections.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;

/**
 * Warnings of this program's own, a line each, go where messages go.
 *
 * <p>Written down here and not in a file: to read one, the library loads an XML parser at every start of the server.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class StandardErrorLog extends ContextAwareBase implements Configurator {

    private static final String LINE = "%d{HH:mm:ss} %-5level %msg%n";

    /**
     * Failures reach people as answers of the API, and the libraries' own lines would say them twice; and what assistants send,
     * which may hold anything, is not for a log.
     */
    private static final List<String> SILENT = List.of(
            "io.javalin",
            "org.eclipse.jetty",
            "io.modelcontextprotocol",
            "reactor",
            "com.zaxxer",
            "org.flywaydb",
            "io.github.bucket4j",
            "com.github.kagkarlsson");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        ConsoleAppender<ILoggingEvent> messages = new ConsoleAppender<>();
        messages.setContext(context);
        messages.setTarget("System.err");
        messages.setEncoder(encoder);
        messages.start();
        SILENT.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(messages);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
