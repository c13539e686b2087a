"""Make a transcript out of the SMS Spam Collection: every message is the customer's.

    python examples/convert_sms_spam.py sms_spam_collection.tsv spam.jsonl
    msgcore replay spam.jsonl

The collection (Almeida, Gómez Hidalgo, Yamakami 2011; UCI Machine Learning Repository) has
a header line and then one message a line: the label `ham` or `spam`, a tab, the text. The
collection knows neither people nor times, so the transcript is one conversation in which
one customer writes every minute. The label and the line go into the id of each message:
`spam-4` is line 4, a spam.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

START = "2026-03-02T09:00:00Z"
LABELS = ("ham", "spam")


def converted(tsv: str) -> Iterator[dict[str, str]]:
    """Yield a transcript line for each message.

    Args:
        tsv: The collection, with its header line.

    Raises:
        ValueError: Lines that are no messages; all of them are named.
    """
    faults = []
    at = START
    for number, line in enumerate(tsv.split("\n"), start=1):
        label, tab, text = line.removesuffix("\r").partition("\t")
        if number == 1 or not line:
            continue
        if label not in LABELS or not tab:
            faults.append(f"line {number}: expected ham or spam, a tab and a text")
            continue
        yield {"at": at, "what": "customer-says", "id": f"{label}-{number}", "text": text}
        at = "+1m"
    if faults:
        raise ValueError("\n".join(faults))


def main() -> int:
    """Convert one file into another; nothing is written when there is a fault."""
    parser = argparse.ArgumentParser(description="SMS Spam Collection to msgcore transcript.")
    parser.add_argument("input", type=Path, help="sms_spam_collection.tsv")
    parser.add_argument("output", type=Path, help="the transcript to write, *.jsonl")
    arguments = parser.parse_args()
    try:
        lines = [
            json.dumps(line, ensure_ascii=False)
            for line in converted(arguments.input.read_text("utf-8"))
        ]
        arguments.output.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{arguments.output}: {len(lines)} messages")
    return 0


if __name__ == "__main__":
    sys.exit(main())
