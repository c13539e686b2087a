"""Make transcripts out of chats of the Action-Based Conversations Dataset (ABCD).

    python examples/convert_abcd.py abcd_sample.json chats
    msgcore replay chats/3592.jsonl

A chat is an object with `convo_id` and `original`, a list of [speaker, text]. Each becomes
one transcript, `chats/<convo_id>.jsonl`. An OUTPUT that ends in `.jsonl` takes all chats in
one file instead: one customer who comes back every day.

| in the data | in the transcript |
|---|---|
| a `customer` turn | `customer-says` |
| an `agent` turn | `agent-says` |
| an `action` turn | a comment: a note on the agent's screen, said to nobody |
| nothing | `agent-accepts` after the customer's first message |
| nothing | `agent-ends` after the last turn |
| the agent speaks first | before it an empty `customer-says`: the customer opens the chat |
| no times | 20 seconds between two turns |

The dataset is ASAPP Research's (2021), under the MIT licence.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

START = "2026-03-02T09:00:00Z"
PAUSE = "+20s"
NEXT_CHAT = "+1d"
AGENT = "agent"
SPEAKERS = ("agent", "customer", "action")


def converted(chat: dict[str, Any], at: str = START) -> Iterator[str]:
    """Yield the lines of one chat's transcript.

    Args:
        chat: One chat, without faults.
        at: When it begins.
    """
    yield f"# ABCD chat {chat['convo_id']}"
    turns = chat["original"]
    spoken = [speaker for speaker, _ in turns if speaker != "action"]
    accepted = False
    if spoken[:1] == ["agent"]:
        yield "# The agent speaks first: the customer has opened the chat without a word."
        yield _line(at, "customer-says", text="")
        yield _line(PAUSE, "agent-accepts", agent=AGENT)
        at, accepted = PAUSE, True
    for speaker, text in turns:
        if speaker == "action":
            yield f"# action: {' '.join(text.split())}"
            continue
        if speaker == "agent":
            yield _line(at, "agent-says", agent=AGENT, text=text)
        else:
            yield _line(at, "customer-says", text=text)
            if not accepted:
                yield _line(PAUSE, "agent-accepts", agent=AGENT)
                accepted = True
        at = PAUSE
    if accepted:
        yield _line(PAUSE, "agent-ends", agent=AGENT)


def _line(at: str, what: str, **fields: str) -> str:
    return json.dumps({"at": at, "what": what, **fields}, ensure_ascii=False)


def faults(data: object) -> Iterator[str]:
    """Yield everything that is no chat."""
    if not isinstance(data, list):
        yield "expected a list of chats"
        return
    for place, chat in enumerate(data):
        if not isinstance(chat, dict) or not isinstance(chat.get("original"), list):
            yield f"[{place}]: expected an object with convo_id and original"
            continue
        if not isinstance(chat.get("convo_id"), int):
            yield f"[{place}].convo_id: expected a number"
        for number, turn in enumerate(chat["original"]):
            if not _is_turn(turn):
                yield f"[{place}].original[{number}]: expected [{'|'.join(SPEAKERS)}, text]"


def _is_turn(turn: object) -> bool:
    return (
        isinstance(turn, list)
        and [type(part) for part in turn] == [str, str]
        and turn[0] in SPEAKERS
        and (turn[0] != "agent" or bool(turn[1]))
    )


def files(chats: list[dict[str, Any]], output: Path) -> dict[Path, list[str]]:
    """Return the lines of each file to write."""
    if output.suffix == ".jsonl":
        starts = [START] + [NEXT_CHAT] * (len(chats) - 1)
        pairs = zip(chats, starts, strict=True)
        return {output: [line for chat, at in pairs for line in converted(chat, at)]}
    return {output / f"{chat['convo_id']}.jsonl": list(converted(chat)) for chat in chats}


def main() -> int:
    """Convert a file of chats; nothing is written when there is a fault."""
    parser = argparse.ArgumentParser(description="ABCD chats to msgcore transcripts.")
    parser.add_argument("input", type=Path, help="abcd_sample.json")
    parser.add_argument("output", type=Path, help="a folder, or one transcript *.jsonl for all")
    arguments = parser.parse_args()
    try:
        chats = json.loads(arguments.input.read_text("utf-8"))
        wrong = list(faults(chats))
        if wrong:
            raise ValueError("\n".join(wrong))  # noqa: TRY301 - one way out for all faults
        for file, lines in files(chats, arguments.output).items():
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("".join(f"{line}\n" for line in lines), "utf-8")
            print(f"{file}: {_summary(lines)}")
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _summary(lines: list[str]) -> str:
    """Count what was written, comments for actions included, so that nothing goes unseen."""
    kinds = Counter(
        "action comments" if line.startswith("# action") else json.loads(line)["what"]
        for line in lines
        if line.startswith(("{", "# action"))
    )
    return ", ".join(f"{kind} {count}" for kind, count in kinds.items())


if __name__ == "__main__":
    sys.exit(main())
