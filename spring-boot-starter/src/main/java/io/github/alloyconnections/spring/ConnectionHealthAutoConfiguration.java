package io.github.alloyconnections.spring;

import io.github.alloyconnections.library.AlloyConnections;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps what is known of a program's connection, whoever made the bean; of several beans none is meant. */
@AutoConfiguration(after = AlloyConnectionsAutoConfiguration.class)
@ConditionalOnClass(AlloyConnections.class)
@ConditionalOnBooleanProperty(name = "alloy.connections.enabled", matchIfMissing = true)
@ConditionalOnSingleCandidate(AlloyConnections.class)
@EnableConfigurationProperties(AlloyConnectionsProperties.class)
public final class ConnectionHealthAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ConnectionHealth alloyConnectionHealth(AlloyConnections alloy, AlloyConnectionsProperties properties) {
        return new ConnectionHealth(alloy, properties.health().refresh(), System::nanoTime);
    }

    @Bean
    StartCheck alloyConnectionsStartCheck(ConnectionHealth health, AlloyConnectionsProperties properties) {
        return new StartCheck(health, properties.verifyAtStart());
    }

    /** Only where a program speaks of its health. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
    static final class Told {

        @Bean
        @ConditionalOnMissingBean(name = "alloyConnectionsHealthIndicator")
        @ConditionalOnEnabledHealthIndicator("alloy-connections")
        HealthIndicator alloyConnectionsHealthIndicator(ConnectionHealth health) {
            return new AlloyConnectionsHealthIndicator(health);
        }
    }
}
