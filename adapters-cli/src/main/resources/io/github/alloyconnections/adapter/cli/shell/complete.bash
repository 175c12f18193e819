
_alloy_connections() {
  local about_commands about_flags about_values about_words wanted connector is_value at
  local current=${COMP_WORDS[COMP_CWORD]}
  local -a found=() told=() before=("${COMP_WORDS[@]:1:COMP_CWORD-1}")
  if [ "$current" = = ]; then
    before+=(=)
    current=
  fi
  __alloy_connections_look "${before[@]}"
  __alloy_connections_find "$current"
  COMPREPLY=("${found[@]}")
  # What is listed may have a remark; what is inserted has none.
  if [ "${#found[@]}" -gt 1 ] && { [ "${COMP_TYPE-}" = 63 ] || [ "${COMP_TYPE-}" = 33 ] || [ "${COMP_TYPE-}" = 64 ]; }; then
    for at in "${!found[@]}"; do
      [ -z "${told[at]}" ] || COMPREPLY[at]="${found[at]}  (${told[at]})"
    done
  fi
  # Only where a file is meant are files offered.
  if [ "$wanted" != file ]; then
    compopt +o default +o bashdefault 2>/dev/null
  fi
  return 0
}

# The newest first, which bash knows since 4.4.
complete -o nosort -o default -F _alloy_connections alloy-connections 2>/dev/null ||
  complete -o default -F _alloy_connections alloy-connections
