package io.github.alloyconnections.adapter.web;

/**
 * Something that a page waits for.
 *
 * @param done how much of it has come
 * @param atMost how much can come; zero if that is not known yet
 */
record Waiting(String doing, int done, int atMost) {

    static Waiting on(String doing, Progress.Count count) {
        return new Waiting(doing, count.done(), count.atMost());
    }

    /** For people: how far it has come. */
    String words() {
        return atMost == 0 ? doing : doing + " " + done + " of up to " + atMost;
    }
}
