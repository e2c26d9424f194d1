"""`reader completions`: what bash, zsh and fish offer while a command line is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from reader.cli.arguments import parser
from reader.cli.main import OK
from reader.cli.verbs import GLOBAL_OPTIONS, VERBS
from reader.i18n.catalogue import _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_BASH: Final = """\
# Completions of reader for bash. In ~/.bashrc: source <(reader completions bash)
_reader() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    local words="" options="" files="" found
    COMPREPLY=()
    if [[ $COMP_CWORD -eq 1 ]]; then
        words="{verbs}" options="{options}" files=1
    else
        case "${{COMP_WORDS[1]}} $before" in
{values}
        *)
            case "${{COMP_WORDS[1]}}" in
{words}
            *) files=1 ;;
            esac ;;
        esac
    fi
    [[ $word == -* && -n $options ]] && words=$options files=""
    while IFS= read -r found; do
        COMPREPLY+=("$found")
    done < <(
        [[ -n $words ]] && compgen -W "$words" -- "$word"
        [[ -n $files ]] && compgen -f -- "$word"
    )
}}
complete -o filenames -o bashdefault -F _reader reader
"""
_ZSH: Final = """\
#compdef reader
# Completions of reader for zsh. In ~/.zshrc, after compinit: source <(reader completions zsh)
_reader() {{
    local before=$words[CURRENT-1]
    if (( CURRENT == 2 )); then
        if [[ $PREFIX == -* ]]; then
            compadd -- {options}
        else
            compadd -- {verbs}
            _files
        fi
        return
    fi
    case "$words[2] $before" in
{values}
    esac
    if [[ $PREFIX == -* ]]; then
        case "$words[2]" in
{offered}
        esac
        return
    fi
    case "$words[2]" in
{words}
    (*) _files ;;
    esac
}}
if [[ $funcstack[1] == _reader ]]; then
    _reader "$@"
else
    compdef _reader reader
fi
"""
_FISH: Final = """\
# Completions of reader for fish. In a folder that fish reads:
# reader completions fish > ~/.config/fish/completions/reader.fish
"""


def run_completions(words: Sequence[str]) -> int:
    """Print the completions for a shell."""
    options = parser("completions", _("Print what a shell needs to complete command lines."))
    options.add_argument("shell", choices=sorted(_SHELLS))
    chosen = options.parse_args(words)
    print(_SHELLS[chosen.shell](), end="")
    return OK


def _bash() -> str:
    values = "".join(
        f'        {_either(names)}) words="{" ".join(offered)}" ;;\n'
        for names, offered in _values()
    )
    named = "".join(
        f'            {name}) words="{" ".join(verb.words)}" options="{" ".join(verb.options)}"'
        f"{' files=1' if verb.takes_files else ''} ;;\n"
        for name, verb in VERBS.items()
    )
    return _BASH.format(
        verbs=" ".join(VERBS),
        options=" ".join(GLOBAL_OPTIONS),
        values=values.rstrip("\n"),
        words=named.rstrip("\n"),
    )


def _zsh() -> str:
    values = "".join(
        f"    ({_either(names)}) {_zsh_words(offered)}; return ;;\n" for names, offered in _values()
    )
    named = "".join(
        f"    ({name}) {_zsh_words(verb.words)}{'; _files' if verb.takes_files else ''} ;;\n"
        for name, verb in VERBS.items()
    )
    offered = "".join(
        f"        ({name}) {_zsh_words(verb.options)} ;;\n" for name, verb in VERBS.items()
    )
    return _ZSH.format(
        verbs=" ".join(VERBS),
        options=" ".join(GLOBAL_OPTIONS),
        values=values.rstrip("\n"),
        offered=offered.rstrip("\n"),
        words=named.rstrip("\n"),
    )


def _zsh_words(words: Iterable[str]) -> str:
    joined = " ".join(words)
    return f"compadd -- {joined}" if joined else ":"


def _fish() -> str:
    return _FISH + "".join(f"complete -c reader {line}\n" for line in _fish_lines())


def _fish_lines() -> Iterator[str]:
    for option in GLOBAL_OPTIONS:
        yield f"-n __fish_use_subcommand -l {option.removeprefix('--')}"
    for name, verb in VERBS.items():
        about = _(verb.about).replace("\\", r"\\").replace("'", r"\'")
        yield f"-n __fish_use_subcommand -a {name} -d '{about}'"
        within = f"-n '__fish_seen_subcommand_from {name}'"
        for option, values in verb.options.items():
            said = f"{within} -l {option.removeprefix('--')}"
            if values:
                yield f"{said} -x -a '{' '.join(values)}'"
            else:
                yield said if values is None else f"{said} -x"
        if verb.words:
            yield f"{within} -a '{' '.join(verb.words)}'"
        if not verb.takes_files:
            yield f"{within} -f"


def _values() -> Iterator[tuple[list[str], tuple[str, ...]]]:
    """Give what may follow options, with the verbs and options that it may follow."""
    named: dict[tuple[str, ...], list[str]] = {}
    for name, verb in VERBS.items():
        for option, values in verb.options.items():
            if values is not None:
                named.setdefault(values, []).append(f"{name} {option}")
    for values, names in named.items():
        yield names, values


def _either(names: Iterable[str]) -> str:
    return "|".join(f'"{name}"' for name in names)


_Script: TypeAlias = "Callable[[], str]"
_SHELLS: Final[dict[str, _Script]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
