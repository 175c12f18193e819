package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.MarkStore;

class InMemoryMarksTest extends MarkStoreContract {

    @Override
    protected MarkStore fresh() {
        return new InMemoryMarks();
    }
}
