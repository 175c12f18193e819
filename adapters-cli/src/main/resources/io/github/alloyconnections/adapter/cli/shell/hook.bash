
case ";${PROMPT_COMMAND-};" in
  *__alloy_connections_hook*) ;;
  *) PROMPT_COMMAND="__alloy_connections_hook${PROMPT_COMMAND:+;$PROMPT_COMMAND}" ;;
esac
