# alloy-connections: completes commands and flags, and what earlier commands have seen in this project: ids, aliases, connectors
# and actions. No program is started and nobody is asked; nothing of what is read is run, and a word with other characters
# than letters, digits, '.', '_' and '-' is not taken.
function __alloy_connections_seen
    string match -q -- '-*' (commandline -ct); and return 0
    set -l cache $HOME/.cache/alloy-connections/words
    if string match -q '/*' -- "$XDG_CACHE_HOME"
        set cache $XDG_CACHE_HOME/alloy-connections/words
    end
    set -l folder (pwd -P)
    set -l file ''
    while test -n "$folder"
        set file $cache/(string replace -a / %2F (string replace -a % %25 -- $folder))
        if test -f "$file"; and test -O "$file"
            break
        end
        set file ''
        if test -e "$folder/.git"; or test "$folder" -ef "$HOME"
            break
        end
        set folder (string replace -r '/[^/]*$' '' -- $folder)
    end
    test -n "$file"; or return 0
    while read -l line
        set -l parts (string match -r '^([a-z]+)\t([A-Za-z0-9][A-Za-z0-9._-]*)\t([^\t]*)\t([^\t]*)$' -- $line); or continue
        if contains -- $parts[2] $argv
            printf '%s\t%s\n' $parts[3] (string replace -r '^-$' '' -- $parts[5])
        end
    end <"$file"
end

# Whether this command was named, and none within it.
function __alloy_connections_at
    set -l place ''
    for word in (commandline -opc)[2..-1]
        if contains -- (string trim -- "$place $word") $__alloy_connections_commands
            set place (string trim -- "$place $word")
        end
    end
    test "$place" = "$argv[1]"
end

complete -c alloy-connections -f
