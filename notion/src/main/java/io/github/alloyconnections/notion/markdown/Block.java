package io.github.alloyconnections.notion.markdown;

import io.github.alloyconnections.domain.action.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** A block as Notion gives it, and those below it, which are found one level after the other. */
public final class Block {

    private final JsonValue json;
    private final List<Block> below = new ArrayList<>();

    public Block(JsonValue json) {
        this.json = json;
    }

    public JsonValue json() {
        return json;
    }

    /** Notion's word for its kind. */
    public String type() {
        return json.text("type").orElse("");
    }

    public List<Block> below() {
        return List.copyOf(below);
    }

    /** Puts these below it, in order. */
    public List<Block> put(List<JsonValue> children) {
        children.forEach(child -> below.add(new Block(child)));
        return below();
    }
}
