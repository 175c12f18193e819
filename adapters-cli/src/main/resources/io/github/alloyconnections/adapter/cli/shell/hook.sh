# alloy-connections: while you stand in the folder of a project that you allowed, the pins of its .env are in your environment.
# No program is started but when that file has changed; nothing of it is run, and a name or value of another kind is not taken.
__alloy_connections_place=@PLACE@
__alloy_connections_program=@PROGRAM@

__alloy_connections_hook() {
  local before=$?
  if [ "$PWD" != "${__alloy_connections_at-}" ] || __alloy_connections_changed; then
    __alloy_connections_follow
  fi
  return $before
}

# Whether a record came or went, or the file is newer than what was made of it.
__alloy_connections_changed() {
  [ -n "$__alloy_connections_record" ] || return 1
  if [ ! -f "$__alloy_connections_record" ]; then
    [ -n "$__alloy_connections_known" ]
  elif [ -z "$__alloy_connections_known" ] || [ ! -f "$__alloy_connections_env" ]; then
    return 0
  else
    [ "$__alloy_connections_env" -nt "$__alloy_connections_record" ]
  fi
}

__alloy_connections_follow() {
  local folder name
  __alloy_connections_at=$PWD
  __alloy_connections_record=
  __alloy_connections_known=
  folder=$(pwd -P)
  while [ -n "$folder" ]; do
    if [ -f "$folder/.env" ]; then
      __alloy_connections_env=$folder/.env
      name=${folder//\%/%25}
      __alloy_connections_record=$__alloy_connections_place/${name//\//%2F}
      break
    fi
    if [ -e "$folder/.git" ] || [ "$folder" -ef "$HOME" ]; then break; fi
    folder=${folder%/*}
  done
  __alloy_connections_leave
  if [ -n "$__alloy_connections_record" ] && [ -f "$__alloy_connections_record" ]; then
    if [ "$__alloy_connections_env" -nt "$__alloy_connections_record" ]; then
      "$__alloy_connections_program" hook refresh </dev/null >/dev/null 2>&1
    fi
    if [ "$__alloy_connections_env" -nt "$__alloy_connections_record" ]; then
      # It cannot be read: until you come anew, no prompt is to start a program for it, and old values are not given.
      __alloy_connections_record=
    else
      __alloy_connections_enter
    fi
  fi
}

# Takes what is ours out again, unless somebody has changed it since.
__alloy_connections_leave() {
  local rest=${ALLOY_CONNECTIONS_HOOKED-} each name now
  while [ -n "$rest" ]; do
    each=${rest%% *}
    rest=${rest#* }
    name=${each%%=*}
    case $name in
      CONNECTION_ID | CONNECTION_ID_* | ALLOY_USER_ID)
        case $name in
          *[!A-Z0-9_]*) continue ;;
        esac
        eval "now=\${$name-}"
        [ "$name=$now" != "$each" ] || unset "$name"
        ;;
    esac
  done
  unset ALLOY_CONNECTIONS_HOOKED
}

__alloy_connections_enter() {
  local name value taken hooked=
  __alloy_connections_known=yes
  while IFS='=' read -r name value; do
    case $name in
      *[!A-Z0-9_]*) continue ;;
      CONNECTION_ID | CONNECTION_ID_* | ALLOY_USER_ID) ;;
      *) continue ;;
    esac
    case $value in
      '' | *[!A-Za-z0-9._@+:-]*) continue ;;
    esac
    # What you set yourself stands.
    eval "taken=\${$name+x}"
    [ -z "$taken" ] || continue
    export "$name=$value"
    hooked="$hooked$name=$value "
  done <"$__alloy_connections_record"
  [ -z "$hooked" ] || export ALLOY_CONNECTIONS_HOOKED="$hooked"
}
