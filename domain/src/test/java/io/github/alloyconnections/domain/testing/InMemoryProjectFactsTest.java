package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.connection.Owner;
import io.github.alloyconnections.domain.port.driven.ProjectFacts;

class InMemoryProjectFactsTest extends ProjectFactsContract {

    @Override
    protected ProjectFacts factsOf(Owner owner, String apiKey) {
        return new InMemoryProjectFacts().runAs(owner).withKey(apiKey);
    }
}
