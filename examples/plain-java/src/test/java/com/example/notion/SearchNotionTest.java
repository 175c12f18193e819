package com.example.notion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchNotionTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void it_finds_pages_through_a_connection_that_works() {
        int code = SearchNotion.run(
                List.of("Roadmap"), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(0, code);
        assertTrue(lines.get(0).endsWith(": the newest that works"), lines.get(0));
        assertTrue(lines.contains("- Roadmap"), lines.toString());
    }
}
