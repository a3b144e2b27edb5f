"""Completion in bash, zsh and fish: the script for each shell, and what it is answered when a key asks.

The script runs `recover` with the line up to the cursor in the environment, and reads lines: first what they are, then
the words, with tabs before what is said about each. Names of clients are in them. So the scripts never evaluate what
they read, and nothing leaves here that could steer a terminal or, once it stands on the command line, a shell.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import sys
from collections.abc import Iterable, Mapping
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from typing import NamedTuple

import typer

# Typer has Click within it and gives completion no public name; versions are pinned below the next that may move it.
from typer._click.shell_completion import CompletionItem, ShellComplete, split_arg_string
from typer.main import get_command

from recoverykit.cli.candidates import Candidate
from recoverykit.cli.door import safe, steers
from recoverykit.errors import Status, UsageError

VARIABLE = "_RECOVER_COMPLETE"
"""The variable of the environment in which a script says which shell asks."""

# What bash has in COMP_TYPE: the codes of `!`, `@` and `?`, which list words, and of `%` and `*`, which put them in.
_ONLY_LISTING = "63"
_LISTING = ("33", "64", _ONLY_LISTING)
_IN_TURN = ("37", "42")

MAX_WORD = 100
MAX_ABOUT = 60

_BASH = r"""# Completion of recover in bash. Put this line into ~/.bashrc:
#   eval "$(recover completion bash)"
_recover_completion() {
    local kind line program=$1
    [[ $program == "~/"* ]] && program=$HOME/${program:2}
    COMPREPLY=()
    {
        IFS= read -r kind
        while IFS= read -r line; do COMPREPLY+=("$line"); done
    } <<<"$(
        _RECOVER_COMPLETE=complete_bash _RECOVER_LINE="${COMP_LINE:0:COMP_POINT}" _RECOVER_WORD="$2" \
            _RECOVER_KEY="$COMP_TYPE" command "$program" </dev/null 2>/dev/null
    )"
    case $kind in
        file) compopt -o default ;;
        folder) compopt -o dirnames ;;
    esac 2>/dev/null
}
complete -o nosort -F _recover_completion recover 2>/dev/null || complete -F _recover_completion recover
"""

_ZSH = r"""#compdef recover
# Completion of recover in zsh. Put this line into ~/.zshrc:
#   eval "$(recover completion zsh)"
_recover() {
    local kind line program=${(Q)words[1]}
    local -a lines values shown options
    lines=("${(@f)$(
        _RECOVER_COMPLETE=complete_zsh _RECOVER_LINE="${(j: :)words[1,CURRENT-1]} $IPREFIX$QIPREFIX$PREFIX" \
            command ${program/#\~\//$HOME/} </dev/null 2>/dev/null
    )}")
    kind=$lines[1]
    for line in "${(@)lines[2,-1]}"; do
        values+=("${line%%$'\t'*}")
        shown+=("${line#*$'\t'}")
    done
    [[ $PREFIX == --*=* ]] && compset -P '*='
    case $kind in
        (file) _files ;;
        (folder) _files -/ ;;
        (words|listed|found)
            (( $#values )) || return 1
            [[ $kind == words ]] || options+=(-l)
            # What was found by another word than its own takes the place of that word, one after the other.
            [[ $kind == found ]] && options+=(-U) && (( $#values > 1 )) && compstate[insert]=menu
            compadd -V recover $options -d shown -a values
            ;;
        (*) return 1 ;;
    esac
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _recover "$@"; else compdef _recover recover; fi
"""

_FISH = r"""# Completion of recover in fish. Put this line into ~/.config/fish/config.fish:
#   recover completion fish | source
function __recover_completion
    set -l program (commandline -opc)[1]
    set -l line (commandline -cp | string collect)
    set -l lines (env _RECOVER_COMPLETE=complete_fish _RECOVER_LINE="$line" \
        (string replace -r '^~/' "$HOME/" -- $program) </dev/null 2>/dev/null)
    switch "$lines[1]"
        case file
            __fish_complete_path (commandline -ct)
        case folder
            __fish_complete_directories (commandline -ct) ''
        case words
            set -e lines[1]
            printf '%s\n' $lines
    end
end
complete -c recover -e
complete -c recover -k -f -a '(__recover_completion)'
"""


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered, clean: whether words, files or folders, and the words with what is said about each."""

    kind: str
    words: tuple[Word, ...] = ()

    def off(self, typed: str) -> bool:
        """Whether some word does not begin with what was typed."""
        return any(not one.text.startswith(typed) for one in self.words)


class Word(NamedTuple):
    """A word that can be typed. `instead` stands for it where only what resembles the typed word will do."""

    text: str
    about: str
    instead: str


class Completion(ShellComplete):
    """What the shells have in common."""

    script = ""
    source_template = "%(script)s"

    def source_vars(self) -> dict[str, str]:
        """The script as it is."""
        return {"script": self.script}

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the cursor, and the one at it."""
        # A letter at the cursor holds the word there together, also where it is empty or ends with a space.
        words = split_arg_string(f"{os.environ['_RECOVER_LINE']}x")
        return words[1:-1], words[-1][:-1]

    def format_completion(self, item: CompletionItem) -> str:
        """Word and description."""
        return f"{item.value}\t{item.help or ''}"

    def complete(self) -> str:
        """The lines for the script."""
        before, typed = self.get_completion_args()
        # What is read on the way may warn, and `--version` speaks as soon as it is read.
        with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
            found = self.get_completions(before, typed)
        option, equals, value = typed.partition("=")
        if typed.startswith("--") and equals:
            return self.written(_offer(found, value), f"{option}=", value)
        return self.written(_offer(found, typed), "", typed)

    def written(self, offer: Offer, option: str, typed: str) -> str:
        """An offer as the script reads it; `option` is the `--by=` with which the word at the cursor begins."""
        raise NotImplementedError


class BashCompletion(Completion):
    """Bash puts on the line what it is given, in the place of the piece of a word behind the last `=` or `:`."""

    name = "bash"
    script = _BASH

    def written(self, offer: Offer, option: str, typed: str) -> str:
        """The words quoted; when they are listed, with what is said about them."""
        piece, key = os.environ["_RECOVER_WORD"], os.environ["_RECOVER_KEY"]
        mark = os.environ["_RECOVER_LINE"].removesuffix(piece)[-1:]
        quote = mark if mark in ("'", '"') else ""
        stays = f"{option}{typed}".removesuffix(split_arg_string(f"{quote}{piece}x")[-1][:-1])
        full = ((f"{option}{one.text}", one.about) for one in offer.words)
        words = [(_for_bash(word[len(stays) :], quote), about) for word, about in full if word.startswith(stays)]
        texts = [word for word, _ in words]
        if len(words) > 1 and key in _LISTING:
            width = max(len(word) for word in texts)
            texts = [f"{word:<{width}}  {about}".rstrip() for word, about in words]
            if offer.off(typed) and key != _ONLY_LISTING:
                texts.insert(0, piece)
        elif len(words) > 1 and offer.off(typed) and key not in _IN_TURN:
            # What the words have in common would take the place of what was typed. The next Tab lists them.
            texts = []
        return "\n".join([offer.kind, *texts])


class ZshCompletion(Completion):
    """Zsh is given words and lines to show in two lists, and quotes what it puts on the line."""

    name = "zsh"
    script = _ZSH

    def written(self, offer: Offer, option: str, typed: str) -> str:
        """Each word with its line."""
        width = max((len(one.text) for one in offer.words), default=0)
        lines = [f"{one.text}\t{f'{one.text:<{width}}  {one.about}'.rstrip()}" for one in offer.words]
        told = "listed" if any(one.about for one in offer.words) else "words"
        kind = "found" if offer.off(typed) else told
        return "\n".join([kind if offer.kind == "words" else offer.kind, *lines])


class FishCompletion(Completion):
    """Fish compares whole words itself, also within them, and quotes what it puts on the line."""

    name = "fish"
    script = _FISH

    def written(self, offer: Offer, option: str, typed: str) -> str:
        """Each word with what is said about it."""
        lines = []
        for one in offer.words:
            word = one.text if one.text.startswith(typed) or not one.instead else one.instead
            about = one.about if word == one.text else f"{one.text}  {one.about}"
            lines.append(f"{option}{word}\t{about}")
        return "\n".join([offer.kind, *lines])


SHELLS: Mapping[str, type[Completion]] = {one.name: one for one in (BashCompletion, ZshCompletion, FishCompletion)}
"""The shells by name."""


def show(shell: str) -> Status:
    """Print the script of a shell."""
    if shell not in SHELLS:
        raise UsageError(f"{shell}: there is no completion for this shell.", f"There is for: {', '.join(SHELLS)}.")
    print(SHELLS[shell].script, end="")
    return Status.OK


def answer(app: typer.Typer) -> None:
    """Answer the script of a shell. Whatever goes wrong, nobody who only pressed a key is told of it."""
    text = ""
    with suppress(Exception, SystemExit, KeyboardInterrupt):
        shell = SHELLS[os.environ[VARIABLE].removeprefix("complete_")]
        text = shell(get_command(app), {}, "recover", VARIABLE).complete()
    print(text)


def _offer(found: Iterable[CompletionItem], typed: str) -> Offer:
    words: list[Word] = []
    for item in found:
        if isinstance(item.value, Candidate) and item.value.kind != "word":
            return Offer(item.value.kind)
        word = str(item.value)
        instead = item.value.instead if isinstance(item.value, Candidate) else ""
        # Where no option was begun, a word that begins with a dash would be taken for one.
        if _can_be_typed(word) and (typed.startswith("-") or not word.startswith("-")):
            words.append(Word(word, _told(item.help or ""), instead if _can_be_typed(instead) else ""))
    return Offer("words", tuple(words))


def _can_be_typed(word: str) -> bool:
    """Whether a word can stand on a command line as it is, without steering anything or being lost on the way."""
    if not 0 < len(word) <= MAX_WORD or "\n" in word or any(steers(mark) for mark in word):
        return False
    try:
        word.encode(sys.stdout.encoding or "ascii")
    except UnicodeEncodeError:
        return False
    return True


def _told(text: str) -> str:
    line = safe(" ".join(text.split()))
    return line if len(line) <= MAX_ABOUT else f"{line[: MAX_ABOUT - 1].rstrip()}…"


def _for_bash(word: str, quote: str) -> str:
    """A word so that bash reads it as it is, in the quotation marks with which somebody began, if there are any."""
    # A first mark that stands on the line already is not put there twice, and a last one not added.
    if quote == "'":
        within = word.replace("'", "'\\''")
        return f"'{within}'"
    if quote == '"':
        # An exclamation mark brings back earlier lines, and within double quotes nothing can stop it.
        within = re.sub(r'([\\"$`])', r"\\\1", word).replace("!", '"\\!"')
        return f'"{within}"'
    # Not with backslashes: what several words have in common could end with one.
    return shlex.quote(word) if word else ""
