"""What a scenario takes as text: recipients such as `agent:bo`, instants such as `-5m`."""

from datetime import datetime

from msgcore import codec
from msgcore.lifecycle import Recipient
from msgcore.values import parse_duration, utc

__all__ = ["read_instant", "read_moment", "read_recipient"]


def read_recipient(to: Recipient | str) -> Recipient:
    """Read to whom a session goes."""
    return to if isinstance(to, Recipient) else Recipient.parse(to)


def read_instant(value: datetime | str) -> datetime:
    """Read an instant."""
    if isinstance(value, datetime):
        return utc(value)
    instant: datetime = codec.from_data(datetime, value)
    return instant


def read_moment(value: datetime | str | None, now: datetime) -> datetime | None:
    """Read an instant, or none; a text that begins with a sign counts from now."""
    if isinstance(value, str) and value[:1] in ("+", "-"):
        length = parse_duration(value[1:])
        return now + length if value[0] == "+" else now - length
    return None if value is None else read_instant(value)
