
autoload -Uz add-zsh-hook
add-zsh-hook precmd __alloy_connections_hook
