package io.github.alloyconnections.app.kills;

/** Where a kill hit the write that it was about, as what was left tells. */
enum Moment {
    BEFORE,
    DURING,
    AFTER,
    /** It had ended by itself: no kill at all. */
    MISSED
}
