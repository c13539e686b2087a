"""The options with which `msgcore check` holds messages against the rules, as values."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import attrs

from msgcore import codec
from msgcore.cli.check_messages import Rules
from msgcore.cli.sources import Faults, Read, read_policy, read_setup, read_toml
from msgcore.consent import OutboundText
from msgcore.conversation import Setup
from msgcore.errors import CodecError, Fault, RuleSetError
from msgcore.policy import DOCUMENTED, Policy
from msgcore.sms import NumberClassification, OutboundSms, UseCase, classify_number, local_times
from msgcore.sms.numbering import is_region
from msgcore.vocabulary import ChannelKind, KeywordKind, SenderKind, Word

__all__ = ["Options"]

_DOMAIN = re.compile(r"\w[\w-]*(?:\.\w[\w-]*)+")


@attrs.frozen(kw_only=True)
class Options:
    """What was given on the command line, as it was given.

    Args:
        sender: The kind of sender.
        address: Its number or name.
        country: Where it is registered.
        to: The recipients' country.
        use_case: What kind of messages they are.
        at: When they are to be sent.
        zones: The recipients' time zones.
        own: The domains of the business.
        names: The names of the business.
        opt_out: Words that opt out, beside those of the languages.
        language: The language of the texts.
        settings: A file with settings of the rules.
        channel: A channel file.
        policy: A preset.
    """

    sender: str | None = None
    address: str | None = None
    country: str | None = None
    to: str | None = None
    use_case: str | None = None
    at: str | None = None
    zones: Sequence[str] = ()
    own: Sequence[str] = ()
    names: Sequence[str] = ()
    opt_out: Sequence[str] = ()
    language: str | None = None
    settings: str | None = None
    channel: str | None = None
    policy: str | None = None

    @property
    def ask_for_messages(self) -> bool:
        """Whether a file of messages is to be checked, and no channel file."""
        return any(one is not None for one in (self.sender, self.address, self.channel))

    def for_messages_only(self) -> Iterator[str]:
        """Yield the options that were given and mean nothing to a channel file."""
        for name, option in _NAMES.items():
            if getattr(self, name):
                yield option

    def read(self, faults: Faults) -> Read[Rules]:
        """Read all of them.

        Args:
            faults: Takes what is wrong with them.

        Returns:
            The rules; none where something is wrong.
        """
        before = len(faults.lines)
        policy = faults.gather("--policy", lambda: read_policy(self.policy)).or_none
        kind = faults.gather("--sender", lambda: _kind(self.sender)).or_none
        use_case = faults.gather("--use-case", lambda: _use_case(self.use_case)).or_none
        at = faults.gather("--at", lambda: _instant(self.at)).or_none
        zones = faults.gather("--zone", lambda: _zones(self.zones)).or_none or {}
        faults.gather("--at, --zone", self._both_or_neither)
        country = faults.gather("--country", lambda: _country(self.country)).or_none or ""
        to = faults.gather("--to", lambda: _country(self.to)).or_none or ""
        own = faults.gather("--own", lambda: _domains(self.own)).or_none or ()
        words = faults.gather("--opt-out", lambda: _words(self.opt_out)).or_none or ()
        names = faults.gather("--name", lambda: _words(self.names)).or_none or ()
        if self.address is not None:
            faults.gather("--from", lambda: _address(self.address or "", country))
        setup: Setup | None = None
        if self.channel is not None:
            setup = faults.gather(self.channel, lambda: _setup(self.channel, policy)).or_none
        source = self.settings or "--settings"
        settings = faults.gather(source, lambda: _settings(self.settings)).or_none or {}
        heard = () if setup is None else _opt_out_keywords(setup)
        rules = faults.gather(source, lambda: Rules.of(settings, own, (*words, *heard))).or_none
        if rules is None or len(faults.lines) > before:
            return Read(None)
        message = OutboundSms(
            text="",
            sender=kind,
            address=self.address or "",
            country=country,
            recipient_country=to,
            use_case=use_case,
            language=self.language or "",
            names=names,
            at=at,
            local_times=local_times(at, zones, zones.__getitem__) if at else None,
            policy=policy or DOCUMENTED,
        )
        if setup is None:
            return Read(attrs.evolve(rules, message=message))
        return Read(_on_channel(rules, message, setup))

    def _both_or_neither(self) -> None:
        if bool(self.at) is not bool(self.zones):
            raise CodecError(
                Fault(
                    message="one is given without the other",
                    hint="The hours need an instant and the recipients' time zone.",
                )
            )


_NAMES = {
    "country": "--country",
    "to": "--to",
    "use_case": "--use-case",
    "at": "--at",
    "zones": "--zone",
    "own": "--own",
    "names": "--name",
    "opt_out": "--opt-out",
    "language": "--language",
    "settings": "--settings",
}


def _kind(given: str | None) -> SenderKind | None:
    return None if given is None else SenderKind(_word(given, "kind of sender", SenderKind))


def _use_case(given: str | None) -> UseCase | None:
    return None if given is None else UseCase(_word(given, "use case", UseCase))


def _word(given: str, what: str, words: Iterable[Word]) -> str:
    known = [word.value for word in words]
    if given not in known:
        hint = codec.nearest(given, known)
        raise CodecError(Fault(message=f"{given!r} is no {what}", hint=hint))
    return given


def _instant(given: str | None) -> datetime | None:
    return None if given is None else codec.from_data(datetime, given)


def _country(given: str | None) -> str:
    if given is None or is_region(given):
        return given or ""
    raise CodecError(
        Fault(
            message=f"{given!r} is no country",
            hint="Use two capital letters, such as 'GB' for the United Kingdom.",
        )
    )


def _address(given: str, country: str) -> NumberClassification:
    return classify_number(given, country=country)


def _zones(names: Sequence[str]) -> dict[str, ZoneInfo]:
    zones: dict[str, ZoneInfo] = {}
    faults: list[Fault] = []
    for name in names:
        try:
            zones[name] = ZoneInfo(name)
        except (LookupError, OSError, ValueError):
            hint = "Write a name of the tz database, such as 'America/New_York'."
            faults.append(Fault(message=f"{name!r} is no time zone", hint=hint))
    if faults:
        raise CodecError(faults)
    return zones


def _domains(given: Sequence[str]) -> tuple[str, ...]:
    wrong = [one for one in given if not _DOMAIN.fullmatch(one)]
    if wrong:
        raise CodecError(
            Fault(message=f"{one!r} is no domain", hint="Such as 'example.com'.") for one in wrong
        )
    return tuple(one.lower() for one in given)


def _words(given: Sequence[str]) -> tuple[str, ...]:
    words = tuple(one.strip() for one in given)
    if not all(words):
        raise CodecError(Fault(message="must not be empty"))
    return words


def _setup(file: str | None, policy: Policy | None) -> Setup:
    setup = read_setup(file, policy)
    if setup.channel.kind is not ChannelKind.SMS:
        raise CodecError(Fault(path="channel.kind", message="is not sms"))
    return setup


def _on_channel(rules: Rules, message: OutboundSms, setup: Setup) -> Rules:
    """Fill in what a channel knows, and what has not been given."""
    channel = setup.channel
    return attrs.evolve(
        rules,
        message=attrs.evolve(
            message,
            sender=message.sender or channel.sender,
            address=message.address or channel.address,
            country=message.country or channel.country,
            policy=setup.policy,
        ),
        outbound=OutboundText(
            text="",
            channel=channel,
            policy=setup.policy,
            keywords=setup.keywords,
            language=message.language,
        ),
    )


def _opt_out_keywords(setup: Setup) -> tuple[str, ...]:
    return tuple(
        keyword.word for keyword in setup.keywords.keywords if keyword.kind is KeywordKind.OPT_OUT
    )


def _settings(file: str | None) -> dict[str, Any]:
    """Read settings by rule: `[sms.opt-out-missing]` or `["sms.opt-out-missing"]`."""
    if file is None:
        return {}
    settings: dict[str, Any] = {}
    for key, value in read_toml(file).items():
        if "." in key:
            settings[key] = value
        elif isinstance(value, Mapping):
            settings |= {f"{key}.{name}": setting for name, setting in value.items()}
        else:
            raise RuleSetError(
                Fault(path=key, message="is no table", hint=f"Write [{key}.rule-id] above it.")
            )
    return settings
