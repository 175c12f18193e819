package io.github.alloyconnections.adapter.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhichCommandTest {

    private final CommandLineRun line = new CommandLineRun();

    @Test
    void the_answer_comes_first_and_then_the_reasons() {
        int code = line.run("which");

        assertThat(code).isZero();
        assertThat(line.err()).isEmpty();
        assertThat(line.out()).isEqualTo("""
                69110206d6d6670fb17451f8  Eddie Fu's Notion (11)
                  why      the newest that works
                  health   working: post-search answered with 3 pages, 84 ms
                  created  2025-11-09 21:05 UTC, 14 d; latest
                  owner    user-1

                ID                        NAME                    AGE   VERDICT      REASON
                691100acd6d6670fb1745176  Eddie Fu's Notion (10)  14 d  passed over  older than the chosen one

                next:  alloy-connections use  pins it in .env
                """);
    }
}
