package io.github.alloyconnections.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bill of what the program is made of, as the build has just written it. */
class BillOfMaterialsIT {

    private static final Path BILL = Path.of("target", "alloy-connections.cdx.json");

    /** They let a program under the Apache licence be given away with what it uses; of several one is enough. */
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause", "EPL-2.0", "CC0-1.0");

    @BeforeEach
    void need_the_bill() {
        assumeThat(BILL).as("a build with -Dquick writes none").exists();
    }

    @Test
    void every_library_is_named_exactly_and_under_a_licence_that_is_allowed() throws IOException {
        List<JsonNode> components = components();

        assertThat(components).hasSizeGreaterThan(40).allSatisfy(component -> {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/").contains("@");
            assertThat(component.path("hashes")).isNotEmpty();
            assertThat(licences(component)).as(component.path("name").asText()).containsAnyElementsOf(ALLOWED);
        });
        assertThat(components)
                .extracting(component -> component.path("name").asText())
                .contains("feign-core", "javalin", "alloy-connections-picocli", "alloy-connections-domain")
                .doesNotContain("junit-jupiter", "assertj-core", "spring-context");
    }

    @Test
    void the_same_build_writes_the_same_bill() throws IOException {
        assertThat(TrialProject.parsed(Files.readString(BILL))
                        .at("/metadata/timestamp")
                        .isMissingNode())
                .isTrue();
    }

    private static List<JsonNode> components() throws IOException {
        JsonNode bill = TrialProject.parsed(Files.readString(BILL));
        return stream(bill.path("components")).toList();
    }

    private static List<String> licences(JsonNode component) {
        return stream(component.path("licenses"))
                .map(each -> each.path("license").path("id").asText())
                .toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
