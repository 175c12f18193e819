package io.github.alloyconnections.contract.words;

/** The published codes of failures; stable. */
public enum ErrorCode {
    /** A flag, argument or parameter is wrong. */
    USAGE,
    /** A setting is wrong. */
    INVALID_SETTINGS,
    /** An id is not 24 hexadecimal characters; no call was made. */
    INVALID_ID,
    /** No connector of that name. */
    UNKNOWN_CONNECTOR,
    /** No connection of that id is listed or pinned. */
    UNKNOWN_CONNECTION,
    /** The connector has no such action. */
    UNKNOWN_ACTION,
    /** An input does not fit what is described; nothing was sent. */
    INVALID_INPUT,
    /** The provider, or Alloy, refused the action: it was not carried out. */
    ACTION_FAILED,
    /** A write was sent and may have been carried out: look before it is repeated. */
    OUTCOME_UNKNOWN,
    /** No API key is set. */
    KEY_MISSING,
    /** Alloy refuses the API key. */
    KEY_REFUSED,
    /** The API key may not do this. */
    KEY_FORBIDDEN,
    /** Alloy asks for a pause. */
    RATE_LIMITED,
    /** Alloy cannot be reached, or is out of order. */
    UPSTREAM_UNAVAILABLE,
    /** Alloy's answer makes no sense. */
    UPSTREAM_UNREADABLE,
    /** Alloy refuses what was sent. */
    UPSTREAM_REFUSED,
    /** Alloy knows no such thing. */
    UPSTREAM_NOT_FOUND,
    /** What answers is not Alloy's API, or not in this version: a setting is wrong, or a proxy stands in between. */
    WRONG_ADDRESS,
    /** Stopped from this side. */
    INTERRUPTED,
    /** There is no pin. */
    NO_PIN,
    /** No earlier pin is remembered. */
    NO_PREVIOUS_PIN,
    /** The pin is known not to work. */
    PIN_DEAD,
    /** Nothing usable: all are known not to work, or there is none. */
    NOTHING_USABLE,
    /** Nothing could be found out; try again. */
    CANNOT_TELL,
    /** Several match; a person must choose. */
    AMBIGUOUS,
    /** A file cannot be read. */
    FILE_UNREADABLE,
    /** A file cannot be written. */
    FILE_NOT_WRITABLE,
    /** Another writer holds the file. */
    FILE_BUSY,
    /** An edit would have changed more than one value. */
    FILE_NOT_EDITABLE,
    /** What stands in a file that this program wrote makes no sense. */
    FILE_DAMAGED,
    /** The port is taken. */
    PORT_IN_USE,
    /** The request does not come from where changes may come from. */
    ORIGIN_REFUSED,
    /** A page's form was not shown by this server to this browser. */
    FORM_EXPIRED,
    /** The server's access token is missing or wrong. */
    ACCESS_DENIED,
    /** No such path. */
    NO_SUCH_PATH,
    /** The path does not take this method. */
    METHOD_NOT_ALLOWED,
    /** The body is not of the type this path takes. */
    UNSUPPORTED_MEDIA_TYPE,
    /** The request is larger than is taken. */
    TOO_LARGE,
    /** A connector wants to know more, or was told what it does not ask for. */
    MISSING_INPUTS,
    /** The connector cannot be connected in the way that was named. */
    UNKNOWN_WAY,
    /** The project has no such attempt to connect. */
    UNKNOWN_ATTEMPT,
    /** The connection cannot be the attempt's, or another attempt has taken it. */
    UNCLAIMABLE_CONNECTION,
    /** A plan no longer fits what there is; nothing was deleted. */
    PLAN_OUTDATED,
    /** A connection is pinned, used, another owner's or in no list: it is not deleted. */
    CONNECTION_KEPT,
    /** A fault of this program. */
    UNEXPECTED
}
