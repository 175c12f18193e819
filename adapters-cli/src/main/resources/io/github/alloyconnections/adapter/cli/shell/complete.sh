# alloy-connections: completes commands, flags and values, and what earlier commands have seen in this project: ids, aliases,
# connectors and actions. No program is started and nobody is asked; nothing of what is read is run, and a word with other
# characters than letters, digits, '.', '_' and '-' is not taken.

# Sets what can stand behind these words: commands, flags, flags with the kinds of their values, the kind of its own words.
__alloy_connections_about() {
  about_commands='' about_flags='' about_values='' about_words=''
  case $1 in
@ABOUT@
  esac
  about_flags="$about_flags @FLAGS@ "
  about_values="$about_values @VALUES@ "
}

# Looks through the words before the one that is completed: sets wanted to the kind of value that it is, if it is a
# flag's, and else to that of the command's own words.
__alloy_connections_look() {
  local word last='' flag='' count=0 place=''
  wanted='' connector='' is_value=''
  __alloy_connections_about ''
  for word; do
    if [ "$word" = = ]; then
      # To bash it is a word of its own.
      case $about_values in *" $last=:"*) flag=$last= ;; esac
      continue
    elif [ -n "$flag" ]; then
      [ "$flag" != --connector ] || connector=$word
      flag='' last=''
      continue
    fi
    last=$word
    case $word in
      --) wanted=file is_value=yes; return 0 ;;
      --connector=*) connector=${word#*=} ;;
      -*)
        case $about_values in *" $word:"*) flag=$word ;; esac
        ;;
      *)
        case $about_commands in
          *" $word "*)
            place=${place:+$place }$word
            count=0
            __alloy_connections_about "$place"
            ;;
          *) count=$((count + 1)) ;;
        esac
        ;;
    esac
  done
  if [ -n "$flag" ]; then
    __alloy_connections_kind "$flag"
  elif [ "$count" = 0 ] || [ "${about_words%+}" != "$about_words" ]; then
    wanted=${about_words%+}
  else
    wanted=''
  fi
}

# Sets wanted to the kind of this flag's value.
__alloy_connections_kind() {
  is_value=yes
  wanted=${about_values#*" $1:"}
  wanted=${wanted%% *}
}

# Appends to found whatever may stand here and begins like that, and to told what it is.
__alloy_connections_find() {
  case $is_value/$1 in
    /-*) __alloy_connections_add "$about_flags $about_values" "$1" ;;
    /*) __alloy_connections_add "$about_commands" "$1" ;;
  esac
  case $wanted in
    connection)
      __alloy_connections_seen alias "$1"
      __alloy_connections_seen connection "$1"
      ;;
    alias | connector | action) __alloy_connections_seen "$wanted" "$1" ;;
    command)
      __alloy_connections_about ''
      __alloy_connections_add "$about_commands" "$1"
      ;;
    *,*) __alloy_connections_add "${wanted//,/ }" "$1" ;;
  esac
}

# Appends of these words those that begin like that.
__alloy_connections_add() {
  local rest="$1 " word
  while [ -n "$rest" ]; do
    word=${rest%% *}
    rest=${rest#* }
    word=${word%%:*}
    case $word in
      '' | *=) ;;
      "$2"*)
        found+=("$word")
        told+=('')
        ;;
    esac
  done
}

# Appends what was seen of this kind, of the connector that was named if one was.
__alloy_connections_seen() {
  local folder name cache file='' kind word of what
  case ${XDG_CACHE_HOME-} in
    /*) cache=$XDG_CACHE_HOME/alloy-connections/words ;;
    *) cache=${HOME-}/.cache/alloy-connections/words ;;
  esac
  folder=$(pwd -P)
  while [ -n "$folder" ]; do
    name=${folder//\%/%25}
    file=$cache/${name//\//%2F}
    if [ -f "$file" ] && [ -O "$file" ]; then break; fi
    file=''
    if [ -e "$folder/.git" ] || [ "$folder" -ef "${HOME-}" ]; then break; fi
    folder=${folder%/*}
  done
  [ -n "$file" ] || return 0
  while IFS=$'\t' read -r kind word of what; do
    [ "$kind" = "$1" ] || continue
    [ -z "$connector" ] || [ "$of" = "$connector" ] || [ "$of" = - ] || continue
    case $word in
      '' | [!A-Za-z0-9]* | *[!A-Za-z0-9._-]*) ;;
      "$2"*)
        found+=("$word")
        [ "$what" != - ] || what=''
        told+=("${what//[[:cntrl:]]/ }")
        ;;
    esac
  done <"$file"
}
