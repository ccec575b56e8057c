"""What is said of an error, and the exit status that it gives."""

import contextlib
import os
import sys
import traceback

import click

from errors import WasataError

INTERRUPTED = 130
BROKEN_PIPE = 141
"""Statuses of a shell for a process that SIGINT or SIGPIPE ended."""


class Debugged(Exception):
    """Carries an error whose traceback is wanted, past all that would make one line of it."""


def tell(error: BaseException) -> int:
    """Say on stderr, in one line, what went wrong and what to do; returns the exit status."""
    match error:
        case Debugged():
            traceback.print_exception(error.__cause__)
            return 2
        case KeyboardInterrupt() | EOFError() | click.Abort():
            _line("interrupted")
            return INTERRUPTED
        case BrokenPipeError():
            _drop_stdout()
            return BROKEN_PIPE
        case click.exceptions.NoArgsIsHelpError():
            error.show()
        case click.ClickException():
            _line(_of_click(error))
        case WasataError():
            _line(str(error))
        case _ if _is_setting(error):
            _line("; ".join(_settings(error)))
        case _:
            _line(f"internal error: {type(error).__name__}: {error}; run with --debug to see where, and please report it")
    return 2


def unexpected(error: BaseException) -> bool:
    """Whether `--debug` shows the traceback of `error`; a wrong line or an interruption has none worth seeing."""
    return not isinstance(error, click.ClickException | click.Abort | BrokenPipeError | KeyboardInterrupt | SystemExit)


def flushed(status: int) -> int:
    """`status`, once all output has left us; the one of a broken pipe where nobody takes it."""
    try:
        sys.stdout.flush()
    except BrokenPipeError as error:
        return tell(error)
    return status


def _line(message: str) -> None:
    with contextlib.suppress(BrokenPipeError):  # nobody listens
        click.echo(f"wasata: {' '.join(message.split())}", err=True)


def _of_click(error: click.ClickException) -> str:
    """Click's message with where to read on; its own form takes three lines."""
    message = error.format_message().rstrip(".")
    message = message[:1].lower() + message[1:]
    context = getattr(error, "ctx", None)
    return f"{message}; see {context.command_path} --help" if context and not message.endswith("?") else message


def _is_setting(error: BaseException) -> bool:
    return type(error).__name__ == "ValidationError" and getattr(error, "title", "") == "Settings"


def _settings(error: BaseException) -> list[str]:
    found = error.errors()  # type: ignore[attr-defined]
    return [f"WASATA_{str(e['loc'][0]).upper().removeprefix('WASATA_')}: {e['msg']}, not {e['input']!r}" for e in found]


def _drop_stdout() -> None:
    """Point standard output nowhere, so that the interpreter's last flush does not fail."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # a stand-in without a file, in tests
        pass
