package io.github.alloyconnections.domain.failure;

/** The published codes of failures; stable. */
public enum ErrorCode {
    /** A flag, argument or parameter is wrong. */
    USAGE(Kind.MISTAKE),
    /** A setting is wrong. */
    INVALID_SETTINGS(Kind.MISTAKE),
    /** An id is not 24 hexadecimal characters; no call was made. */
    INVALID_ID(Kind.MISTAKE),
    /** No connector of that name. */
    UNKNOWN_CONNECTOR(Kind.MISTAKE),
    /** No connection of that id is listed or pinned. */
    UNKNOWN_CONNECTION(Kind.NOTHING_USABLE),
    /** The connector has no such action. */
    UNKNOWN_ACTION(Kind.MISTAKE),
    /** An input does not fit what is described; nothing was sent. */
    INVALID_INPUT(Kind.MISTAKE),
    /** The provider, or Alloy, refused the action: it was not carried out. */
    ACTION_FAILED(Kind.FAULT),
    /** A write was sent and may have been carried out: look before it is repeated. */
    OUTCOME_UNKNOWN(Kind.FAULT),
    /** No API key is set. */
    KEY_MISSING(Kind.KEY),
    /** Alloy refuses the API key. */
    KEY_REFUSED(Kind.KEY),
    /** The API key may not do this. */
    KEY_FORBIDDEN(Kind.KEY),
    /** Alloy asks for a pause. */
    RATE_LIMITED(Kind.PASSING),
    /** Alloy cannot be reached, or is out of order. */
    UPSTREAM_UNAVAILABLE(Kind.PASSING),
    /** Alloy's answer makes no sense. */
    UPSTREAM_UNREADABLE(Kind.PASSING),
    /** Alloy refuses what was sent. */
    UPSTREAM_REFUSED(Kind.MISTAKE),
    /** Alloy knows no such thing. */
    UPSTREAM_NOT_FOUND(Kind.MISTAKE),
    /** What answers is not Alloy's API, or not in this version: a setting is wrong, or a proxy stands in between. */
    WRONG_ADDRESS(Kind.MISTAKE),
    /** Stopped from this side. */
    INTERRUPTED(Kind.STOPPED),
    /** There is no pin. */
    NO_PIN(Kind.NOTHING_USABLE),
    /** No earlier pin is remembered. */
    NO_PREVIOUS_PIN(Kind.NOTHING_USABLE),
    /** The pin is known not to work. */
    PIN_DEAD(Kind.PIN_DEAD),
    /** Nothing usable: all are known not to work, or there is none. */
    NOTHING_USABLE(Kind.NOTHING_USABLE),
    /** Nothing could be found out; try again. */
    CANNOT_TELL(Kind.PASSING),
    /** Several match; a person must choose. */
    AMBIGUOUS(Kind.AMBIGUOUS),
    /** A file cannot be read. */
    FILE_UNREADABLE(Kind.FAULT),
    /** A file cannot be written. */
    FILE_NOT_WRITABLE(Kind.FAULT),
    /** Another writer holds the file. */
    FILE_BUSY(Kind.PASSING),
    /** An edit would have changed more than one value. */
    FILE_NOT_EDITABLE(Kind.FAULT),
    /** What stands in a file that this program wrote makes no sense. */
    FILE_DAMAGED(Kind.MISTAKE),
    /** The database of the service for many users cannot be reached, or is starting or ending. */
    DATABASE_AWAY(Kind.PASSING),
    /** The port is taken. */
    PORT_IN_USE(Kind.FAULT),
    /** The request does not come from where changes may come from. */
    ORIGIN_REFUSED(Kind.FAULT),
    /** A page's form was not shown by this server to this browser. */
    FORM_EXPIRED(Kind.FAULT),
    /** The server's access token is missing or wrong. */
    ACCESS_DENIED(Kind.FAULT),
    /** The access token is one that may not do this. */
    INSUFFICIENT_SCOPE(Kind.FAULT),
    /** The service has no access token of that id. */
    UNKNOWN_TOKEN(Kind.MISTAKE),
    /** The service has no such delivery that is parked. */
    UNKNOWN_DELIVERY(Kind.MISTAKE),
    /** No such path. */
    NO_SUCH_PATH(Kind.FAULT),
    /** The path does not take this method. */
    METHOD_NOT_ALLOWED(Kind.FAULT),
    /** The body is not of the type this path takes. */
    UNSUPPORTED_MEDIA_TYPE(Kind.FAULT),
    /** The request is larger than is taken. */
    TOO_LARGE(Kind.FAULT),
    /** A connector wants to know more, or was told what it does not ask for. */
    MISSING_INPUTS(Kind.MISTAKE),
    /** The connector cannot be connected in the way that was named. */
    UNKNOWN_WAY(Kind.MISTAKE),
    /** The project has no such attempt to connect. */
    UNKNOWN_ATTEMPT(Kind.MISTAKE),
    /** The connection cannot be the attempt's, or another attempt has taken it. */
    UNCLAIMABLE_CONNECTION(Kind.MISTAKE),
    /** A plan no longer fits what there is; nothing was deleted. */
    PLAN_OUTDATED(Kind.FAULT),
    /** A connection is pinned, used, another owner's or in no list: it is not deleted. */
    CONNECTION_KEPT(Kind.MISTAKE),
    /** A fault of this program. */
    UNEXPECTED(Kind.FAULT);

    /** What a failure means for whoever waits; drivers answer by it. */
    public enum Kind {
        /** What was asked, or a setting, is wrong: the same again will fail again. */
        MISTAKE,
        /** The API key is missing, refused or may not do this. */
        KEY,
        /** There is nothing usable, and that is certain. */
        NOTHING_USABLE,
        /** A person must choose. */
        AMBIGUOUS,
        /** The pin is known not to work. */
        PIN_DEAD,
        /** Time mends it: try again. */
        PASSING,
        /** Stopped from this side. */
        STOPPED,
        /** It was tried and failed, or may have been carried out. */
        FAULT
    }

    private final Kind kind;

    ErrorCode(Kind kind) {
        this.kind = kind;
    }

    /** What it means for whoever waits. */
    public Kind kind() {
        return kind;
    }
}
