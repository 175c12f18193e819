package io.github.alloyconnections.sandbox;

/** What a request said about the API key, so that the key itself need not be kept. */
enum KeyCheck {
    ABSENT,
    WRONG,
    RIGHT
}
