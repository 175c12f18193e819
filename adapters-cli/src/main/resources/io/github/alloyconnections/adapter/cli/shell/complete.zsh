
_alloy_connections() {
  local about_commands about_flags about_values about_words wanted connector is_value current shown at
  local -a found told lines
  found=() told=() lines=()
  current=${words[CURRENT]}
  __alloy_connections_look "${(@)words[2,CURRENT-1]}"
  if [[ -z $is_value && $current == --*=* ]]; then
    case $about_values in
      *" ${current%%=*}=:"*) __alloy_connections_kind "${current%%=*}=" ;;
      *" ${current%%=*}:"*) __alloy_connections_kind "${current%%=*}" ;;
      *) return 1 ;;
    esac
    current=${current#*=}
    compset -P '*='
  fi
  if [[ $wanted == file && $current != -* ]]; then
    _files
    return
  fi
  __alloy_connections_find "$current"
  (( $#found )) || return 1
  for at in {1..$#found}; do
    shown=$found[at]
    [[ -z $told[at] ]] || shown="$found[at]  -- $told[at]"
    lines+=("$shown")
  done
  compadd -l -V alloy-connections -d lines -a -- found
}

# Where zsh takes this file as a function, this is its first call.
if [[ ${funcstack[1]-} == _alloy-connections ]]; then
  _alloy_connections "$@"
else
  compdef _alloy_connections alloy-connections
fi
