"""The product's metadata files and plain data: bytes in, values out, and back.

`read_channel` and `write_channel` know `MessagingChannel`, `read_component` and
`write_component` know `ConversationMessageDefinition`, `read_sensitive_data_rule` and
`write_sensitive_data_rule` know `LiveChatSensitiveDataRule`. What a file says beyond the value is
kept as it stands in `extra` and reported; what a value says beyond the file is reported too. What
a file leaves unsaid, and nobody should guess, is handed in.

`read_json`, `read_toml` and `write_json` are for plain data of any public value. `read_xml`
reads XML from anywhere, and refuses what would do harm.

Metadata API: MessagingChannel; ConversationMessageDefinition; LiveChatSensitiveDataRule.
"""

from msgcore.metadata.channel import ChannelMetadata, ChannelUnsaid, Usage, read_channel
from msgcore.metadata.channel_words import Deployment
from msgcore.metadata.component import ComponentMetadata, ComponentUnsaid, read_component
from msgcore.metadata.extra import (
    READING_RULES,
    WRITING_RULES,
    Extra,
    Inferred,
    LeftOut,
    Reading,
    Why,
    Writing,
    Written,
)
from msgcore.metadata.plain import read_json, read_toml, write_json
from msgcore.metadata.rule import (
    SensitiveDataRuleMetadata,
    SensitiveDataRuleUnsaid,
    read_sensitive_data_rule,
)
from msgcore.metadata.safe import (
    MAX_BYTES,
    MAX_DEPTH,
    MAX_ELEMENTS,
    NAMESPACE,
    Element,
    read_xml,
    write_xml,
)
from msgcore.metadata.write_channel import write_channel
from msgcore.metadata.write_component import write_component
from msgcore.metadata.write_rule import write_sensitive_data_rule

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_ELEMENTS",
    "NAMESPACE",
    "READING_RULES",
    "WRITING_RULES",
    "ChannelMetadata",
    "ChannelUnsaid",
    "ComponentMetadata",
    "ComponentUnsaid",
    "Deployment",
    "Element",
    "Extra",
    "Inferred",
    "LeftOut",
    "Reading",
    "SensitiveDataRuleMetadata",
    "SensitiveDataRuleUnsaid",
    "Usage",
    "Why",
    "Writing",
    "Written",
    "read_channel",
    "read_component",
    "read_json",
    "read_sensitive_data_rule",
    "read_toml",
    "read_xml",
    "write_channel",
    "write_component",
    "write_json",
    "write_sensitive_data_rule",
    "write_xml",
]
