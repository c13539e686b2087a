"""Every number and every choice of the documents, cited, in three presets.

`DOCUMENTED` is the default. `diff` tells two policies apart, `cite` says where a value
comes from and how sure it is, `override` lays a host's own choices over a preset.
"""

from msgcore.policy.channels import ChannelsPolicy
from msgcore.policy.components import ComponentsPolicy
from msgcore.policy.consent import ConsentPolicy
from msgcore.policy.field import Cited, Confidence, Preset
from msgcore.policy.lifecycle import LifecyclePolicy
from msgcore.policy.presets import (
    DOCUMENTED,
    SPRING_23,
    SUMMER_26,
    Difference,
    Policy,
    cite,
    diff,
    fields,
    override,
    preset,
)
from msgcore.policy.privacy import PrivacyPolicy
from msgcore.policy.sms import SmsPolicy

__all__ = [
    "DOCUMENTED",
    "SPRING_23",
    "SUMMER_26",
    "ChannelsPolicy",
    "Cited",
    "ComponentsPolicy",
    "Confidence",
    "ConsentPolicy",
    "Difference",
    "LifecyclePolicy",
    "Policy",
    "Preset",
    "PrivacyPolicy",
    "SmsPolicy",
    "cite",
    "diff",
    "fields",
    "override",
    "preset",
]
