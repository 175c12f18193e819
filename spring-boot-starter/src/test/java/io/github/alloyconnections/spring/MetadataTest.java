package io.github.alloyconnections.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an editor offers while somebody types. */
class MetadataTest {

    @Test
    void every_property_is_described() throws IOException {
        Map<String, String> described = new HashMap<>();
        try (InputStream file = getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            for (JsonNode property : new ObjectMapper().readTree(file).path("properties")) {
                described.put(
                        property.path("name").asText(),
                        property.path("description").asText());
            }
        }
        assertThat(described).containsKeys("alloy.connections.enabled", "alloy.connections.health.refresh");
        assertThat(Arrays.stream(AlloyConnectionsProperties.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("health"))
                        .map(name -> "alloy.connections."
                                + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT)))
                .isSubsetOf(described.keySet());
        assertThat(described.values())
                .allSatisfy(words -> assertThat(words).hasSizeGreaterThan(15).endsWith("."));
    }
}
