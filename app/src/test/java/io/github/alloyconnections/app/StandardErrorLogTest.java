package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class StandardErrorLogTest {

    @Test
    void it_is_what_the_program_logs_with() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

        assertThat(root.getLevel()).isEqualTo(Level.WARN);
        assertThat(root.iteratorForAppenders()).toIterable().hasSize(1);
        assertThat(context.getLogger("org.eclipse.jetty.server").isErrorEnabled())
                .isFalse();
        assertThat(context.getLogger("io.github.alloyconnections").isWarnEnabled())
                .isTrue();
    }
}
