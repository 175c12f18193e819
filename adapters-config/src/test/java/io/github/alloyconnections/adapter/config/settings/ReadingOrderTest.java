package io.github.alloyconnections.adapter.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alloyconnections.adapter.config.ProjectFolder;
import io.github.alloyconnections.adapter.config.project.ProjectUsages;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.settings.Overrides;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingOrderTest {

    private static final ConnectorId NOTION = new ConnectorId("notion");
    private static final ConnectionId ID = new ConnectionId("69110206d6d6670fb17451f8");
    private static final String OTHER = "691100acd6d6670fb1745176";

    private ProjectFolder project;

    @BeforeEach
    void makeProject(@TempDir Path root) throws IOException {
        project = new ProjectFolder(root).env("A=1\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "package.json|{\"dependencies\":{\"next\":\"15\"}}|Next.js reads, the strongest first, .env.development.local, .env.local, .env.development, .env",
                "package.json|{\"devDependencies\":{\"react-scripts\":\"5\"}}|Create React App reads, the strongest first, .env.development.local, .env.local, .env.development, .env",
                "package.json|{\"devDependencies\":{\"vite\":\"6\"}}|Vite reads, the strongest first, .env.development.local, .env.development, .env.local, .env",
                "package.json|{\"dependencies\":{\"dotenv-flow\":\"4\"}}|dotenv-flow reads, the strongest first, .env.development.local, .env.development, .env.local, .env",
                "Gemfile|gem 'dotenv-rails'|dotenv-rails reads, the strongest first, .env.development.local, .env.local, .env.development, .env",
                "composer.json|{\"require\":{\"symfony/dotenv\":\"7\"}}|Symfony reads, the strongest first, .env.dev.local, .env.dev, .env.local, .env",
            })
    void a_framework_tells_its_order(String manifest, String text, String order) throws IOException {
        project.file("project/" + manifest, text).file("project/.env.local", "B=1\n");

        assertThat(project.load().facts().remarks()).singleElement().asString().contains(order);
    }

    @Test
    void what_it_runs_as_decides() throws IOException {
        project.file("project/package.json", "{\"dependencies\":{\"next\":\"15\"}}")
                .file("project/.env.production", "CONNECTION_ID=" + OTHER)
                .with("NODE_ENV", "production");

        assertThat(project.load().pins().pin(NOTION, ID).notices())
                .anyMatch(notice -> notice.contains(".env.production:1 sets CONNECTION_ID too, and Next.js"));
        assertThat(project.with("NODE_ENV", "test").load().pins().unpin(NOTION).notices())
                .isEmpty();
    }

    @Test
    void without_a_known_framework_it_is_still_told() throws IOException {
        project.file("project/.env.local", "CONNECTION_ID=" + OTHER + "\nALLOY_API_KEY=abc\n");

        assertThat(project.load().facts().remarks())
                .anyMatch(remark -> remark.contains(".env.local is not, and frameworks that read it"))
                .anyMatch(remark ->
                        remark.contains("ALLOY_API_KEY stands in .env.local:2 too, and nowhere that is read here"))
                .noneMatch(remark -> remark.contains("abc"));
        assertThat(project.load().pins().pin(NOTION, ID).notices())
                .anyMatch(notice -> notice.contains("--env-file .env.local writes there"));
        assertThat(project.load(Overrides.none().withEnvFile(".env.local"))
                        .pins()
                        .pin(NOTION, ID)
                        .notices())
                .noneMatch(notice -> notice.contains("sets CONNECTION_ID too"));
    }

    @Test
    void plain_dotenv_reads_one_file() throws IOException {
        project.file("project/package.json", "{\"dependencies\":{\"dotenv\":\"16\"}}")
                .file("project/.env.local", "CONNECTION_ID=" + OTHER);

        assertThat(project.load().pins().pin(NOTION, ID).notices()).isEmpty();
    }

    @Test
    void status_and_used_agree_on_the_pin() throws IOException {
        project.env("CONNECTION_ID=" + OTHER + "\nCONNECTION_ID=" + ID + "\n")
                .file("project/.env.local", "CONNECTION_ID=" + OTHER + "\n")
                .with("CONNECTION_ID_SLACK", OTHER);
        Locations locations = Locations.of(project.surroundings(), Overrides.none());

        Map<String, Boolean> found = new ProjectUsages(
                        project.surroundings(),
                        locations,
                        ProjectUsages.Scope.SETTINGS,
                        ProjectUsages.Limits.standard())
                .find(Set.of(ID, new ConnectionId(OTHER))).usages().stream()
                        .collect(java.util.stream.Collectors.toMap(usage -> usage.place(), usage -> usage.counts()));

        assertThat(found)
                .isEqualTo(Map.of(
                        ".env:1", false,
                        ".env:2", true,
                        ".env.local:1", false,
                        "environment variable CONNECTION_ID_SLACK", true));
    }
}
