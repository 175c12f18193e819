package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.port.driven.AccountIdentity;
import io.github.alloyconnections.domain.port.driven.UsageSearch;
import org.junit.jupiter.api.Nested;

class InMemoryTidyingTest {

    @Nested
    class Identity extends AccountIdentityContract {

        @Override
        protected AccountIdentity identityIn(Scene scene) {
            return InMemoryScenes.play(scene).tidying().identity();
        }
    }

    @Nested
    class Removal extends ConnectionRemovalContract {

        @Override
        protected Both in(Scene scene) {
            InMemoryProject project = InMemoryScenes.play(scene);
            return new Both(project.tidying().removal(), project.directory());
        }
    }

    @Nested
    class Usages extends UsageSearchContract {

        @Override
        protected UsageSearch searchWith(ConnectionId id, int line) {
            return new InMemoryUsageSearch().mention(id, "src/app.ts", line);
        }
    }
}
