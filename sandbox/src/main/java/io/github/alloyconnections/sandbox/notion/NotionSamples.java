package io.github.alloyconnections.sandbox.notion;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alloyconnections.sandbox.http.SandboxJson;
import java.time.Clock;

/** What a workspace holds before anyone writes: three pages, and a database with two rows. */
public final class NotionSamples {

    /** An account that shared no page with the integration: connected, working, and empty. */
    static final String NOTHING_SHARED = "nothing-shared";

    private NotionSamples() {}

    public static NotionWorkspace workspace(String account, Clock clock) {
        NotionWorkspace workspace = new NotionWorkspace(account, clock);
        if (!account.equals(NOTHING_SHARED)) {
            fill(workspace);
        }
        return workspace;
    }

    private static void fill(NotionWorkspace workspace) {
        ObjectNode roadmap = page(workspace, NotionParent.workspace(), "Roadmap");
        page(workspace, NotionParent.workspace(), "Reading list");
        page(workspace, NotionParent.page(idOf(roadmap)), "Meeting notes");
        ObjectNode tasks = workspace.createDatabase(NotionParent.workspace(), "Tasks");
        page(workspace, NotionParent.database(idOf(tasks)), "Choose a connection");
        page(workspace, NotionParent.database(idOf(tasks)), "Write it down");
    }

    private static ObjectNode page(NotionWorkspace workspace, ObjectNode parent, String title) {
        ObjectNode properties = SandboxJson.object();
        properties.putObject(SentProperties.TITLE).set(SentProperties.TITLE, NotionText.of(title));
        return workspace.createPage(parent, properties, SandboxJson.array());
    }

    private static String idOf(ObjectNode object) {
        return object.path("id").asText();
    }
}
