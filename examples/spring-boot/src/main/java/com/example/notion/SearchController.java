package com.example.notion;

import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.AlloyException;
import io.github.alloyconnections.notion.page.NotionPage;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches Notion through the connection that works. */
@RestController
class SearchController {

    private final AlloyConnections alloy;

    SearchController(AlloyConnections alloy) {
        this.alloy = alloy;
    }

    record Found(String connection, List<String> titles) {}

    @GetMapping("/search")
    Found search(@RequestParam(defaultValue = "") String q) {
        List<String> titles =
                alloy.notion().search(q, 20).pages().stream().map(NotionPage::title).toList();
        return new Found(alloy.connectionId(), titles);
    }

    @ExceptionHandler
    ProblemDetail unavailable(AlloyException failure) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, failure.getMessage());
        problem.setProperty("code", failure.code());
        return problem;
    }
}
