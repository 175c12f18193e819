package io.github.alloyconnections.domain.action;

/**
 * Something in an action's input that does not fit its description.
 *
 * @param where such as {@code body.parent.page_id} or {@code query.limit}
 * @param what such as {@code is missing}
 */
public record InputProblem(String where, String what) {

    @Override
    public String toString() {
        return where + " " + what;
    }
}
