package io.github.alloyconnections.adapter.web.page.part;

import io.github.alloyconnections.domain.failure.ErrorCode;
import io.github.alloyconnections.domain.failure.Failure;
import java.util.Locale;
import java.util.Optional;

/** Failures in the headlines of pages. */
public final class FailureWords {

    private FailureWords() {}

    /** Why, in one sentence for people; of what only this failure can tell, its own message. */
    public static String sentence(Failure failure) {
        return switch (failure.code()) {
            case KEY_MISSING -> "Without a key Alloy answers nobody.";
            case KEY_REFUSED -> "Alloy does not know this key, or knows it no longer.";
            case KEY_FORBIDDEN -> "Alloy knows the key, and does not let it do this.";
            case RATE_LIMITED -> "Much was asked in a short time.";
            case UPSTREAM_UNAVAILABLE -> "Alloy did not answer, or is out of order; your connections are as they were.";
            case INTERRUPTED -> "It was stopped before it was done.";
            case NO_SUCH_PATH -> "The address leads nowhere.";
            case METHOD_NOT_ALLOWED -> "The address is one for forms and programs.";
            case FORM_EXPIRED ->
                "Nothing was changed: the page is older than this server, or the browser keeps no cookies.";
            case TOO_LARGE -> "More was sent than is read here.";
            case ACCESS_DENIED -> "Whoever runs the server knows the token.";
            case UNEXPECTED -> "It is a fault of this program, and its log tells where.";
            default -> capital(failure.message());
        };
    }

    /** What is known besides the sentence; empty if that says it all. */
    static Optional<String> detail(Failure failure) {
        return Optional.of(failure.message())
                .filter(message -> !message.isBlank() && !sentence(failure).equals(capital(message)));
    }

    /** As a sentence. */
    public static String capital(String message) {
        String ended = message.matches("(?s).*[.!?]\\s*") ? message : message + ".";
        return ended.substring(0, 1).toUpperCase(Locale.ROOT) + ended.substring(1);
    }

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
            case DATABASE_AWAY -> "The database cannot be reached";
            case FILE_NOT_WRITABLE, FILE_BUSY, FILE_NOT_EDITABLE -> "The file was not changed";
            case ORIGIN_REFUSED -> "This request comes from elsewhere";
            case FORM_EXPIRED -> "This form is too old";
            case ACCESS_DENIED -> "This server asks for its access token";
            case INSUFFICIENT_SCOPE -> "This access token may not do this";
            case UNKNOWN_DELIVERY -> "There is no such delivery";
            case UNKNOWN_TOKEN -> "There is no such access token";
            case NO_SUCH_PATH -> "There is nothing here";
            case METHOD_NOT_ALLOWED -> "This page cannot be used that way";
            case TOO_LARGE -> "This request is too large";
            case UNKNOWN_ATTEMPT -> "There is no such attempt";
            case UNCLAIMABLE_CONNECTION -> "It cannot be this one";
            case PLAN_OUTDATED -> "Something has changed meanwhile";
            case MISSING_INPUTS -> "Something more is needed";
            case OUTCOME_UNKNOWN -> "It may have been done";
            case UNEXPECTED -> "Something broke in this program";
            case UNKNOWN_WAY -> "It cannot be connected in this way";
            case CONNECTION_KEPT -> "This connection is kept";
            case UNKNOWN_ACTION -> "There is no such action";
            case INVALID_INPUT -> "An input does not fit";
            case FILE_DAMAGED -> "A file of this program is damaged";
            case NO_PIN -> "There is no pin";
            case NO_PREVIOUS_PIN -> "There is no earlier pin";
            case NOTHING_USABLE -> "No connection can be used";
            case PIN_DEAD -> "The pinned connection does not work";
            case AMBIGUOUS -> "You have to choose";
            case ACTION_FAILED -> "The action failed";
            case PORT_IN_USE -> "The port is taken";
        };
    }
}
