package io.github.alloyconnections.domain.testing;

import io.github.alloyconnections.domain.port.driven.ConnectionMarks;

class InMemoryMarksTest extends ConnectionMarksContract {

    @Override
    protected ConnectionMarks fresh() {
        return new InMemoryMarks();
    }
}
