package io.github.alloyconnections.adapter.web.page.connection;

import io.github.alloyconnections.adapter.web.page.part.Job;
import io.github.alloyconnections.adapter.web.page.part.PageFrame;
import io.github.alloyconnections.adapter.web.question.ProjectAnswers;
import io.github.alloyconnections.domain.connection.ConnectionId;
import io.github.alloyconnections.domain.connection.ConnectorId;
import io.github.alloyconnections.domain.selection.Survey;
import java.util.Optional;

/** One request about one connection. */
record AskedConnection(
        ProjectAnswers answers,
        ConnectorId connector,
        String app,
        ConnectionId id,
        PageFrame frame,
        Optional<Job> run) {

    String query() {
        return "?connector=" + connector;
    }

    Optional<Survey> earlier() {
        return answers.looks().earlier(connector);
    }
}
