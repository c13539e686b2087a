"""What a channel's messages are about: the campaign that its texts must name.

Guide: Considerations for Short Codes (campaign name, description).
"""

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.values import not_empty

__all__ = ["Campaign"]


@attrs.frozen(kw_only=True)
class Campaign:
    """Who writes, and about what: a name and the words that describe the messages.

    Args:
        name: The name of the company or organisation, as its texts write it.
        description: Words or phrases that describe the messages, such as `Account Alerts`;
            at least one. A text that holds any of them describes the campaign, so a channel
            of two languages gives one for each.

    Raises:
        InvalidValueError: A name or a description without letters.

    >>> Campaign(name="Birch & Bell", description=("Order Alerts",)).name
    'Birch & Bell'
    """

    name: str = attrs.field(validator=not_empty)
    description: tuple[str, ...]

    def __attrs_post_init__(self) -> None:
        faults = [
            Fault(path=path, message="holds no letter", hint="Write it as your texts do.")
            for path, text in (
                ("name", self.name),
                *((f"description[{place}]", text) for place, text in enumerate(self.description)),
            )
            if not any(map(str.isalnum, text))
        ]
        if not self.description:
            faults.append(
                Fault(
                    path="description",
                    message="is empty",
                    hint="Say in a word or phrase what the messages are, such as 'Order Alerts'.",
                )
            )
        if faults:
            raise InvalidValueError(faults)
