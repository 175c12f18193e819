# alloy-connections: while you stand in the folder of a project that you allowed, the pins of its .env are in your environment.
# No program is started but when that file has changed; nothing of it is run, and a name or value of another kind is not taken.
set -g __alloy_connections_place @PLACE@
set -g __alloy_connections_program @PROGRAM@
set -g __alloy_connections_at ''
set -g __alloy_connections_record ''
set -g __alloy_connections_env ''
set -g __alloy_connections_known ''

function __alloy_connections_hook --on-event fish_prompt
    if test "$PWD" != "$__alloy_connections_at"; or __alloy_connections_changed
        __alloy_connections_follow
    end
end

function __alloy_connections_changed
    test -n "$__alloy_connections_record"; or return 1
    if not test -f "$__alloy_connections_record"
        test -n "$__alloy_connections_known"
    else if test -z "$__alloy_connections_known"; or not test -f "$__alloy_connections_env"
        return 0
    else
        test "$__alloy_connections_env" -nt "$__alloy_connections_record"
    end
end

function __alloy_connections_follow
    set -g __alloy_connections_at "$PWD"
    set -g __alloy_connections_record ''
    set -g __alloy_connections_known ''
    set -l folder (pwd -P)
    while test -n "$folder"
        if test -f "$folder/.env"
            set -g __alloy_connections_env "$folder/.env"
            set -g __alloy_connections_record $__alloy_connections_place/(string replace -a / %2F (string replace -a % %25 -- $folder))
            break
        end
        if test -e "$folder/.git"; or test "$folder" -ef "$HOME"
            break
        end
        set folder (string replace -r '/[^/]*$' '' -- $folder)
    end
    for each in (string split -n ' ' -- "$ALLOY_CONNECTIONS_HOOKED")
        set -l name (string split -m 1 = -- $each)[1]
        if string match -qr '^(CONNECTION_ID(_[A-Z0-9_]+)?|ALLOY_USER_ID)$' -- $name; and test "$name=$$name" = $each
            set -e $name
        end
    end
    set -e ALLOY_CONNECTIONS_HOOKED
    if test -n "$__alloy_connections_record"; and test -f "$__alloy_connections_record"
        if test "$__alloy_connections_env" -nt "$__alloy_connections_record"
            $__alloy_connections_program hook refresh </dev/null >/dev/null 2>&1
        end
        if test "$__alloy_connections_env" -nt "$__alloy_connections_record"
            set -g __alloy_connections_record ''
        else
            __alloy_connections_enter
        end
    end
end

function __alloy_connections_enter
    set -g __alloy_connections_known yes
    set -l hooked ''
    while read -l line
        set -l parts (string match -r '^(CONNECTION_ID(?:_[A-Z0-9_]+)?|ALLOY_USER_ID)=([A-Za-z0-9._@+:-]+)$' -- $line); or continue
        set -q $parts[2]; and continue
        set -gx $parts[2] $parts[3]
        set hooked "$hooked$parts[2]=$parts[3] "
    end <"$__alloy_connections_record"
    test -z "$hooked"; or set -gx ALLOY_CONNECTIONS_HOOKED $hooked
end
