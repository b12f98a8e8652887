# Prints what bash offers at the end of each line: complete.bash SCRIPT LINE…
source "$1"
shift
complete -p awslint >/dev/null || exit
for line in "$@"; do
  # As readline does it, the equals sign is a word of its own.
  read -ra COMP_WORDS <<<"${line//=/ = }"
  [[ $line != *[[:blank:]=] ]] || COMP_WORDS+=("")
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _awslint 2>/dev/null
  printf '%s\n' "${COMPREPLY[*]}"
done
