package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.adapter.web.server.Access;
import io.github.alloyconnections.domain.notion.FoundPages;
import io.github.alloyconnections.domain.notion.NotionId;
import io.github.alloyconnections.domain.notion.NotionOutcome;
import io.github.alloyconnections.domain.notion.NotionPage;
import io.github.alloyconnections.domain.notion.PageChange;
import io.github.alloyconnections.domain.notion.PageContent;
import io.github.alloyconnections.domain.notion.PageDraft;
import io.github.alloyconnections.domain.port.driving.ForUsingNotion;

/** No route speaks of Notion. */
final class FakeNotion implements ForUsingNotion {

    private static AssertionError notAsked() {
        return new AssertionError("no route speaks of Notion");
    }

    @Override
    public NotionOutcome<FoundPages> search(String words, int limit, Access access) {
        throw notAsked();
    }

    @Override
    public NotionOutcome<PageContent> read(NotionId page, Access access) {
        throw notAsked();
    }

    @Override
    public NotionOutcome<NotionPage> create(PageDraft draft, Access access) {
        throw notAsked();
    }

    @Override
    public NotionOutcome<NotionPage> update(NotionId page, PageChange change, Access access) {
        throw notAsked();
    }
}
