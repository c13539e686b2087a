"""`msgcore segment`: what texts cost as SMS, where they are cut, what made them long."""

from typing import Annotated, Any

import attrs
import typer

from msgcore.cli.output import show, show_json, write
from msgcore.cli.segment_file import Counting, json_lines, summary
from msgcore.cli.segment_options import (
    PROFILES,
    encoding_of,
    national_of,
    profile_of,
    reference_bits_of,
    spelling_of,
    whole_of,
)
from msgcore.cli.segment_text import Answer, data, picture
from msgcore.cli.sources import STDIN, Faults, read_messages, read_text
from msgcore.errors import CodecError, Fault
from msgcore.sms import Profile

__all__ = ["PROFILES", "command"]

_CONSEQUENCE = "nothing was segmented"


def command(  # noqa: PLR0913, PLR0917 - each option is an argument
    text: Annotated[
        str | None,
        typer.Argument(metavar="[TEXT]", help="One message; - reads it from stdin, whole."),
    ] = None,
    file: Annotated[
        str | None,
        typer.Option(metavar="FILE", help="A file with one message a line; - is stdin."),
    ] = None,
    profile: Annotated[
        str,
        typer.Option(metavar="NAME", help=f"Whose segments: {', '.join(PROFILES)}."),
    ] = "standard",
    header: Annotated[
        int | None,
        typer.Option(
            metavar="6|7|8|16",
            help="The header's octets (6, 7), or the bits of its reference (8, 16).",
        ),
    ] = None,
    national: Annotated[
        str | None,
        typer.Option(
            metavar="auto|LANGUAGE,…",
            help="National language tables that may be used where that saves a segment.",
        ),
    ] = None,
    encoding: Annotated[
        str | None,
        typer.Option(metavar="gsm-7|ucs-2", help="Force this encoding."),
    ] = None,
    whole: Annotated[
        str | None,
        typer.Option(
            metavar="unit|character|cluster", help="What is never cut between two segments."
        ),
    ] = None,
    nfc: Annotated[
        bool, typer.Option("--nfc", help="Send letters and their accents as one character.")
    ] = False,
    rewrite: Annotated[
        bool, typer.Option("--rewrite", help="Say the same in fewer segments; show each change.")
    ] = False,
    transliterate: Annotated[
        bool, typer.Option("--transliterate", help="Rewrite, and spell letters by anyascii.")
    ] = False,
    user_data: Annotated[
        bool, typer.Option("--hex", help="Show the user data of each part, in hex.")
    ] = False,
    reference: Annotated[
        int,
        typer.Option(metavar="N", help="What the parts of a message share in their user data."),
    ] = 0,
    as_json: Annotated[
        bool,
        typer.Option("--json", help="One JSON object; for many messages one a line, and a summary"),
    ] = False,
) -> None:
    """Count the SMS segments of a text, show where it is cut and what makes it UCS-2.

    Without TEXT and --file, stdin is read, one message a line; then the messages are counted
    together. --profile names a header's size and limits, the other options change parts of it.

    The text is taken as it is. A line break at the end of the input is not part of a message.
    """
    faults = Faults()
    chosen = faults.gather("--profile", lambda: profile_of(profile))
    bits = faults.gather("--header", lambda: reference_bits_of(header))
    tables = faults.gather("--national", lambda: national_of(national))
    forced = faults.gather("--encoding", lambda: encoding_of(encoding))
    kept = faults.gather("--whole", lambda: whole_of(whole))
    spelling = faults.gather("--transliterate", lambda: spelling_of(wanted=transliterate))
    if user_data and text is None:
        faults.gather("--hex", _refuse_many)
    source = (file or STDIN) if text is None else "TEXT"
    messages = faults.gather(source, lambda: _messages(text, file))
    faults.stop_if_any(_CONSEQUENCE)
    whose = _changed(
        chosen.value,
        reference_bits=bits.or_none,
        national=tables.or_none,
        encoding=forced.or_none,
        whole=kept.or_none,
        normalise=nfc or None,
    )
    rewritten = rewrite or transliterate
    if text is None:
        counting = Counting.of(messages.value, whose, spelling.or_none)
        if as_json:
            write("".join(json_lines(counting, rewritten=rewritten)))
        else:
            show(*summary(counting, rewritten=rewritten))
        return
    answer = faults.gather(
        "TEXT",
        lambda: Answer.of(
            messages.value[0],
            whose,
            spell=spelling.or_none,
            rewritten=rewritten,
            reference=reference if user_data else None,
        ),
    )
    faults.stop_if_any(_CONSEQUENCE)
    if as_json:
        show_json(data(answer.value))
    else:
        show(*picture(answer.value))


def _messages(text: str | None, file: str | None) -> tuple[str, ...]:
    if text is None:
        return read_messages(file or STDIN)
    if file is not None:
        raise CodecError(Fault(message="is given beside --file", hint="Use one of them."))
    return (read_text(text),)


def _refuse_many() -> None:
    raise CodecError(Fault(message="is for one message", hint="Give it as TEXT."))


def _changed(profile: Profile, **parts: Any) -> Profile:  # noqa: ANN401 - the fields of a profile
    """Lay the options that were given over a profile."""
    given = {name: part for name, part in parts.items() if part is not None}
    return attrs.evolve(profile, **given)
