package io.github.alloyconnections.app.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** Which part may know a library: one each, unless it says why. */
enum LibraryRules {
    FEIGN("adapter.alloy", "feign.."),
    FAILSAFE("adapter.alloy", "dev.failsafe.."),
    TYPESAFE_CONFIG("adapter.config", "com.typesafe.config.."),
    HIKARI("adapter.postgres", "com.zaxxer.hikari.."),
    FLYWAY("adapter.postgres", "org.flywaydb.core.."),
    BUCKET4J("adapter.postgres", "io.github.bucket4j.."),
    DB_SCHEDULER("adapter.postgres", "com.github.kagkarlsson.."),
    POSTGRESQL("adapter.postgres", "org.postgresql.."),
    /** The core learns no SQL, and no other adapter does. */
    JDBC("adapter.postgres", "java.sql.."),
    APACHE_HTTP("adapter.webhook", "org.apache.hc.."),
    STANDARD_WEBHOOKS("adapter.webhook", "com.standardwebhooks.."),
    JAVALIN("adapter.web", "io.javalin.."),
    JETTY("adapter.web", "org.eclipse.jetty.."),
    CAFFEINE("adapter.web", "com.github.benmanes.caffeine.."),
    JTE("adapter.web", "gg.jte.."),
    PROMETHEUS("adapter.web", "io.prometheus.."),
    COMMONMARK("notion", "org.commonmark.."),
    PICOCLI("adapter.cli", "picocli.."),
    JLINE("adapter.cli", "org.jline.."),
    /** Where JSON is read or written; its name is in no signature that another module sees. */
    JACKSON("[adapter.alloy|adapter.mcp|adapter.web|contract|sandbox]", "com.fasterxml.jackson.."),
    SLF4J("[adapter.mcp|adapter.web]", "org.slf4j.."),
    MCP("adapter.mcp", "io.modelcontextprotocol.."),
    REACTOR("adapter.mcp", "reactor.."),
    /** One of many frameworks that a program may be built with. */
    SPRING("spring", "org.springframework.."),
    COMMONS_LOGGING("spring", "org.apache.commons.logging.."),
    /** Chosen by the program, which sets it up in one place. */
    LOGBACK("app", "ch.qos.logback.."),
    /** Two loopback servers of a few lines; the one is never part of the other's program. */
    JDK_HTTP_SERVER("[adapter.browser|sandbox]", "com.sun.net.httpserver..");

    private final String owner;
    private final String packages;

    LibraryRules(String owner, String packages) {
        this.owner = owner;
        this.packages = packages;
    }

    String owner(String base) {
        return base + "." + owner + "..";
    }

    String packages() {
        return packages;
    }

    ArchRule staysWithItsOwner(String base) {
        return noClasses()
                .that()
                .resideInAPackage(base + "..")
                .and()
                .resideOutsideOfPackage(owner(base))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages)
                .because("replacing a library must stay the work of one module");
    }
}
