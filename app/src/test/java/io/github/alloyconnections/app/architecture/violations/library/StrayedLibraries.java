package io.github.alloyconnections.app.architecture.violations.library;

import ch.qos.logback.classic.LoggerContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.sun.net.httpserver.HttpServer;
import com.typesafe.config.Config;
import com.zaxxer.hikari.HikariDataSource;
import dev.failsafe.RetryPolicy;
import feign.Feign;
import gg.jte.TemplateEngine;
import io.github.bucket4j.Bucket;
import io.javalin.Javalin;
import io.modelcontextprotocol.spec.McpSchema;
import io.prometheus.metrics.core.metrics.Counter;
import java.sql.Connection;
import org.apache.commons.logging.Log;
import org.commonmark.node.Node;
import org.eclipse.jetty.server.Server;
import org.flywaydb.core.Flyway;
import org.jline.terminal.Terminal;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import reactor.core.publisher.Mono;

/** Every library outside the module that owns it. */
record StrayedLibraries(
        Feign aFeign,
        RetryPolicy<String> aRetryPolicy,
        Config aConfig,
        HikariDataSource aPool,
        Flyway aFlyway,
        Bucket aBucket,
        Scheduler aScheduler,
        PGConnection aDatabase,
        Connection aConnection,
        Javalin aJavalin,
        Server aServer,
        Cache<String, String> aCache,
        TemplateEngine aTemplateEngine,
        Counter aCounter,
        Node aNode,
        CommandLine aCommandLine,
        Terminal aTerminal,
        HttpServer aHttpServer,
        JsonNode aJsonNode,
        LoggerContext aLoggerContext,
        Logger aLogger,
        ApplicationContext aContext,
        Log aLog,
        McpSchema.Tool aTool,
        Mono<String> aMono) {}
