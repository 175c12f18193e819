package io.github.alloyconnections.notion.page;

import java.time.Instant;
import java.util.Optional;

/**
 * A page or database as Notion shows it.
 *
 * @param kind {@code page} or {@code database}
 * @param title empty if it has none
 * @param parent where it lives: {@code workspace}, or the id of the page or database above it
 */
public record NotionPage(
        String id,
        String kind,
        String title,
        Optional<String> url,
        boolean archived,
        Optional<Instant> createdAt,
        Optional<Instant> editedAt,
        Optional<String> parent) {}
