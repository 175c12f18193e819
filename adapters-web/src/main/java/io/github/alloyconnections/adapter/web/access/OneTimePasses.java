package io.github.alloyconnections.adapter.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;

/** Texts that let one browser in each, once: they stand in the addresses that a start of the server prints and opens. */
public final class OneTimePasses {

    /** A start needs two: one to be printed, one for the browser that it opens. */
    private static final int MOST = 10;

    private final Deque<Pass> passes = new ArrayDeque<>();

    /** What a text that was shown turned out to be. */
    public enum Found {
        GOOD,
        USED,
        NONE
    }

    private static final class Pass {

        private final byte[] text;
        private boolean used;

        Pass(String text) {
            this.text = text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A new one; of many, the oldest is forgotten. */
    public synchronized String make() {
        if (passes.size() == MOST) {
            passes.removeFirst();
        }
        String text = RandomText.make();
        passes.addLast(new Pass(text));
        return text;
    }

    /** Uses it up; takes as long for a near miss as for any other. */
    synchronized Found take(String shown) {
        byte[] asked = shown.getBytes(StandardCharsets.UTF_8);
        Found found = Found.NONE;
        for (Pass pass : passes) {
            if (MessageDigest.isEqual(pass.text, asked)) {
                found = pass.used ? Found.USED : Found.GOOD;
                pass.used = true;
            }
        }
        return found;
    }
}
