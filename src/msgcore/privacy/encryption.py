"""Which fields can be encrypted at rest, and whether a set-up asks for others.

| object | standard channels | enhanced channels, web and in-app |
|---|---|---|
| LiveChatTranscript | Body, SupervisorTranscriptBody | none |
| MessagingEndUser | Name, MessagingPlatformKey, ProfilePictureUrl | the same |
| ConversationEntry | ActorName, Message | ActorName, Message, Payload, EntryPayload |
| ConversationContextEntry | none | CustomDetailContextKey, CustomDetailContextValue |
| ConversationParticipant | none | ParticipantDisplayName |

Standard channels in Salesforce Classic have no encryption at rest.

The platform key is what a message is matched to its sender by: only deterministic encryption
gives the same ciphertext for the same key, so that it can still be found.

Guide: Protect Customer Data and Privacy in Service Cloud Messaging; Update Service Cloud
Messaging Channel Settings.
"""

from collections.abc import Iterator, Mapping
from enum import unique

import attrs

from msgcore.errors import Fault, InvalidValueError
from msgcore.rules import GUIDE, MSGCORE, Draft, Report, RuleSet, Severity, rule
from msgcore.vocabulary import Platform, Word

__all__ = [
    "ENCRYPTABLE",
    "ENCRYPTION_RULES",
    "PLATFORM_KEY",
    "EncryptedField",
    "EncryptionSetup",
    "Scheme",
    "check_encryption",
    "encryptable",
]

_SECTION = GUIDE("Protect Customer Data and Privacy in Service Cloud Messaging")

_STANDARD = (
    "LiveChatTranscript.Body",
    "LiveChatTranscript.SupervisorTranscriptBody",
    "MessagingEndUser.Name",
    "MessagingEndUser.MessagingPlatformKey",
    "MessagingEndUser.ProfilePictureUrl",
    "ConversationEntry.ActorName",
    "ConversationEntry.Message",
)
_ENHANCED = (
    "MessagingEndUser.Name",
    "MessagingEndUser.MessagingPlatformKey",
    "MessagingEndUser.ProfilePictureUrl",
    "ConversationContextEntry.CustomDetailContextKey",
    "ConversationContextEntry.CustomDetailContextValue",
    "ConversationEntry.ActorName",
    "ConversationEntry.Message",
    "ConversationEntry.Payload",
    "ConversationEntry.EntryPayload",
    "ConversationParticipant.ParticipantDisplayName",
)

ENCRYPTABLE: Mapping[Platform, tuple[str, ...]] = {
    Platform.STANDARD: _STANDARD,
    Platform.ENHANCED: _ENHANCED,
}
"""The fields that can be encrypted at rest on each platform, in the guide's order."""

PLATFORM_KEY = "MessagingPlatformKey"
"""The field of a messaging user, and of a channel, that is encrypted deterministically only."""


@unique
class Scheme(Word):
    """How a field is encrypted."""

    DETERMINISTIC = "deterministic"
    """The same text always gives the same ciphertext, so that it can be searched for."""
    PROBABILISTIC = "probabilistic"
    """It gives another one each time."""


def _of_an_object(_instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if not all(value.split(".")) or value.count(".") != 1:
        raise InvalidValueError(
            Fault(
                path=attribute.name,
                message=f"{value!r} is no field of an object",
                hint="Write it like 'MessagingEndUser.Name'.",
            )
        )


@attrs.frozen(kw_only=True)
class EncryptedField:
    """A field that a host has encrypted.

    Args:
        field: The object and the field: `MessagingEndUser.Name`.
        scheme: How.

    Raises:
        InvalidValueError: The field is not written so.
    """

    field: str = attrs.field(validator=_of_an_object)
    scheme: Scheme = Scheme.PROBABILISTIC


@attrs.frozen(kw_only=True)
class EncryptionSetup:
    """What a host has encrypted at rest.

    Args:
        platform: The platform of the channels.
        fields: The encrypted fields.
        classic: Whether agents work in Salesforce Classic, rather than Lightning Experience.
    """

    platform: Platform
    fields: tuple[EncryptedField, ...] = ()
    classic: bool = False


def encryptable(platform: Platform, *, classic: bool = False) -> tuple[str, ...]:
    """Return the fields that can be encrypted at rest.

    Args:
        platform: The platform of the channels.
        classic: Whether agents work in Salesforce Classic.

    >>> "ConversationEntry.Payload" in encryptable(Platform.ENHANCED)
    True
    >>> encryptable(Platform.STANDARD, classic=True)
    ()
    """
    if classic and platform is Platform.STANDARD:
        return ()
    return ENCRYPTABLE[platform]


@rule("privacy.not-encryptable", cites=_SECTION, severity=Severity.ERROR)
def not_encryptable(setup: EncryptionSetup) -> Iterator[Draft]:
    """Only fields that the platform can encrypt at rest are set to be encrypted."""
    known = encryptable(setup.platform, classic=setup.classic)
    for place, encrypted in enumerate(setup.fields):
        if encrypted.field not in known and not _is_channel_key(encrypted):
            where = "in Salesforce Classic" if not known else f"on {setup.platform.value} channels"
            yield Draft(
                path=f"fields[{place}]",
                message=f"{encrypted.field} cannot be encrypted at rest {where}",
                remedy="Keep nothing in it that must be encrypted, or move to a platform that can.",
            )


def _is_channel_key(encrypted: EncryptedField) -> bool:
    """Tell whether it is the channel's own key, which another section lets be encrypted."""
    return encrypted.field == f"MessagingChannel.{PLATFORM_KEY}"


@rule(
    "privacy.probabilistic-platform-key",
    cites=GUIDE("Update Service Cloud Messaging Channel Settings"),
    severity=Severity.ERROR,
)
def probabilistic_platform_key(setup: EncryptionSetup) -> Iterator[Draft]:
    """The messaging platform key is encrypted deterministically, or messaging fails."""
    for place, encrypted in enumerate(setup.fields):
        is_key = encrypted.field.partition(".")[2] == PLATFORM_KEY
        if is_key and encrypted.scheme is not Scheme.DETERMINISTIC:
            yield Draft(
                path=f"fields[{place}].scheme",
                message=f"{encrypted.field} is encrypted so that it cannot be searched for",
                remedy="Use the deterministic scheme.",
            )


@rule(
    "privacy.field-unencrypted",
    cites=MSGCORE(
        "Fields left in clear",
        note="Who encrypts transcripts at all wants to know what is left of them in clear.",
    ),
    severity=Severity.INFO,
)
def field_unencrypted(setup: EncryptionSetup) -> Iterator[Draft]:
    """Where some fields are encrypted at rest, those left in clear are named."""
    encrypted = {one.field for one in setup.fields}
    for field in encryptable(setup.platform, classic=setup.classic) if encrypted else ():
        if field not in encrypted:
            yield Draft(
                path="fields",
                message=f"{field} could be encrypted at rest and is not",
                remedy="Encrypt it, or switch this rule off.",
            )


ENCRYPTION_RULES: RuleSet[EncryptionSetup] = RuleSet.of(
    not_encryptable, probabilistic_platform_key, field_unencrypted
)
"""The rules on what is encrypted at rest."""


def check_encryption(
    setup: EncryptionSetup, rules: RuleSet[EncryptionSetup] = ENCRYPTION_RULES
) -> Report:
    """Check what a host has encrypted at rest.

    Args:
        setup: The encrypted fields.
        rules: The rules to check it by.

    >>> key = EncryptedField(field="MessagingEndUser.MessagingPlatformKey")
    >>> setup = EncryptionSetup(platform=Platform.STANDARD, fields=(key,))
    >>> check_encryption(setup).errors[0].rule
    'privacy.probabilistic-platform-key'
    """
    return rules.check(setup)
