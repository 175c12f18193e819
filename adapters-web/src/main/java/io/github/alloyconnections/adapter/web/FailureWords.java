package io.github.alloyconnections.adapter.web;

import io.github.alloyconnections.contract.ErrorCode;

/** Failures in the headlines of pages. */
final class FailureWords {

    private FailureWords() {}

    /** What happened, in a few words; the failure's own message tells why. */
    static String headline(ErrorCode code) {
        return switch (code) {
            case USAGE, UNSUPPORTED_MEDIA_TYPE -> "This request is not understood";
            case INVALID_ID -> "This is no connection id";
            case INVALID_SETTINGS -> "A setting is wrong";
            case UNKNOWN_CONNECTOR -> "There is no such connector";
            case UNKNOWN_CONNECTION -> "There is no such connection";
            case KEY_MISSING -> "There is no API key yet";
            case KEY_REFUSED -> "Alloy refuses the API key";
            case KEY_FORBIDDEN -> "The API key may not do this";
            case RATE_LIMITED -> "Alloy asks for a pause";
            case UPSTREAM_UNAVAILABLE -> "Alloy cannot be reached";
            case UPSTREAM_UNREADABLE -> "Alloy’s answer makes no sense";
            case UPSTREAM_REFUSED -> "Alloy refuses what was sent";
            case UPSTREAM_NOT_FOUND -> "Alloy does not know this";
            case WRONG_ADDRESS -> "This is not Alloy’s API";
            case CANNOT_TELL -> "This cannot be told right now";
            case INTERRUPTED -> "It was stopped";
            case FILE_UNREADABLE -> "A file cannot be read";
            case FILE_NOT_WRITABLE, FILE_BUSY, FILE_NOT_EDITABLE -> "The file was not changed";
            case ORIGIN_REFUSED -> "This request comes from elsewhere";
            case FORM_EXPIRED -> "This form is too old";
            case ACCESS_DENIED -> "This server asks for its access token";
            case NO_SUCH_PATH -> "There is nothing here";
            case METHOD_NOT_ALLOWED -> "This page cannot be used that way";
            case TOO_LARGE -> "This request is too large";
            case UNEXPECTED -> "Something broke in this program";
            default -> "That did not work";
        };
    }
}
