package example;

import io.github.alloyconnections.library.AlloyConnections;
import io.github.alloyconnections.library.Answer;

public final class TenLines {
    public static void main(String... args) {
        try (AlloyConnections alloy = AlloyConnections.sandbox()) { // open() for your own settings
            String id = alloy.connectionId();
            Answer found =
                    alloy.action("post-search").body("{\"query\": \"Roadmap\"}").call();
            System.out.println(id + " found " + found);
        }
    }
}
