package io.github.alloyconnections.sandbox.http;

/** What a request said about the API key, so that the key itself need not be kept. */
public enum SentKey {
    ABSENT,
    WRONG,
    RIGHT
}
