# Prints what each line becomes when the tab key is struck behind it: complete.zsh SCRIPT LINE…
# The lines are typed into an interactive zsh that has loaded the completions of the script.
zmodload zsh/zpty
script=$1
shift
zpty shell zsh -f -i
ask() {
  zpty -w shell "$1"
}
ask "PROMPT= RPROMPT= ; unsetopt zle_bracketed_paste; autoload -Uz compinit; compinit -D -u"
ask "source ${(q)script}"
ask "show() { print -r -- \"<<\$BUFFER>>\"; BUFFER= ; zle reset-prompt }; zle -N show; bindkey '^X' show"
ask "print -r -- READY''!"
zpty -r -m shell line '*READY!*'
for typed in "$@"; do
  zpty -w -n shell "$typed"$'\t\x18'
  zpty -r -m shell line '*<<*>>*'
  line=${line##*<<}
  print -r -- "${line%%>>*}"
done
zpty -d shell
