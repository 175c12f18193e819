package io.github.alloyconnections.spring;

import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.AlloyOptions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives a program the bean {@link AlloyConnections}, opened by its first use, unless it has one of its own. */
@AutoConfiguration
@ConditionalOnClass(AlloyConnections.class)
@ConditionalOnBooleanProperty(name = "alloy.connections.enabled", matchIfMissing = true)
@EnableConfigurationProperties(AlloyConnectionsProperties.class)
public final class AlloyConnectionsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AlloyConnections alloyConnections(
            AlloyConnectionsProperties properties, ObjectProvider<AlloyOptionsCustomizer> customizers) {
        return AlloyConnections.lazily(() -> {
            AlloyOptions options = properties.over(AlloyOptions.ofThisProcess());
            for (AlloyOptionsCustomizer each : customizers.orderedStream().toList()) {
                options = each.customize(options);
            }
            return options;
        });
    }

    /** Only where endpoints show a program's settings. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SanitizingFunction.class)
    static final class Hidden {

        @Bean
        SanitizingFunction alloyConnectionsSanitizingFunction() {
            return new HiddenSecrets();
        }
    }
}
