"""Messaging components: structured messages, and what each channel makes of them.

`enhanced_link`, `static_question`, `dynamic_question`, `time_selector` and `auto_response` make
a component as the product's own form does. `choose_format` says how it looks on a channel and
why; `render` fills it with values. `record_options` and `time_options` make options of records
and time slots, `select_option` finds the one that an answer means. `may_send` says who may send
what, and `COMPONENT_RULES` checks a definition. Messaging templates and quick text are plain texts
with merge fields: `fill_template`, `fill_quick_text`.

`Renderer` does what `render` does with formulas that are compiled once. Their language is
`msgcore.components.formula`.

Guide: Interactive Messaging Components.
"""

from msgcore.components.check_templates import (
    QUICK_TEXT_RULES,
    TEMPLATE_RULES,
    QuickTextSetup,
    TemplateSetup,
)
from msgcore.components.checks import CHANNEL_COMPONENT_RULES, COMPONENT_RULES
from msgcore.components.choose import FormatChoice, PassedOver, choose_format
from msgcore.components.component import Component, Handler, console_list
from msgcore.components.constants import Constant, Member, Parameter, Primitive
from msgcore.components.create import (
    INVITATION,
    OPTIONS_LIST,
    auto_response,
    default_list,
    default_text,
    dynamic_question,
    enhanced_link,
    static_question,
    time_selector,
)
from msgcore.components.formats import FORMAT_ROWS, Capacity, FormatRow, capacity, supported_formats
from msgcore.components.kinds import (
    ComponentKind,
    ComponentStatus,
    ConsoleList,
    ConstantKind,
    ContentCategory,
    Display,
    Format,
    HandlerKind,
    ParameterKind,
    ValueType,
)
from msgcore.components.layouts import (
    Binding,
    FormulaTemplate,
    Layout,
    ListTemplate,
    Literal,
    PageParameter,
    RecordFormula,
    Reference,
)
from msgcore.components.option import Option, OptionList
from msgcore.components.records import Order, Record, RecordSource, record_options
from msgcore.components.render import Renderer, display_on, render
from msgcore.components.render_context import RenderContext
from msgcore.components.rendering import AGENT_PLACEHOLDER, PageValue, Rendering, agent_view
from msgcore.components.selection import MatchedBy, NoMatch, Selection, select_option
from msgcore.components.sending import may_send
from msgcore.components.setup import ChannelComponents, ComponentSetup
from msgcore.components.slots import (
    SLOT_RULES,
    SlotSetup,
    TimeSlot,
    WriteSlot,
    time_options,
    write_slot,
)
from msgcore.components.status import (
    Activate,
    ComponentCommand,
    ComponentDecision,
    ComponentEvent,
    Deactivate,
    Edit,
    Edited,
    StatusChanged,
    decide,
    evolve,
)
from msgcore.components.support import component_capability, is_available, unsupported
from msgcore.components.templates import (
    FilledText,
    MessagingTemplate,
    QuickText,
    fill_quick_text,
    fill_template,
)
from msgcore.components.values import is_known, item_types, reference_types

__all__ = [
    "AGENT_PLACEHOLDER",
    "CHANNEL_COMPONENT_RULES",
    "COMPONENT_RULES",
    "FORMAT_ROWS",
    "INVITATION",
    "OPTIONS_LIST",
    "QUICK_TEXT_RULES",
    "SLOT_RULES",
    "TEMPLATE_RULES",
    "Activate",
    "Binding",
    "Capacity",
    "ChannelComponents",
    "Component",
    "ComponentCommand",
    "ComponentDecision",
    "ComponentEvent",
    "ComponentKind",
    "ComponentSetup",
    "ComponentStatus",
    "ConsoleList",
    "Constant",
    "ConstantKind",
    "ContentCategory",
    "Deactivate",
    "Display",
    "Edit",
    "Edited",
    "FilledText",
    "Format",
    "FormatChoice",
    "FormatRow",
    "FormulaTemplate",
    "Handler",
    "HandlerKind",
    "Layout",
    "ListTemplate",
    "Literal",
    "MatchedBy",
    "Member",
    "MessagingTemplate",
    "NoMatch",
    "Option",
    "OptionList",
    "Order",
    "PageParameter",
    "PageValue",
    "Parameter",
    "ParameterKind",
    "PassedOver",
    "Primitive",
    "QuickText",
    "QuickTextSetup",
    "Record",
    "RecordFormula",
    "RecordSource",
    "Reference",
    "RenderContext",
    "Renderer",
    "Rendering",
    "Selection",
    "SlotSetup",
    "StatusChanged",
    "TemplateSetup",
    "TimeSlot",
    "ValueType",
    "WriteSlot",
    "agent_view",
    "auto_response",
    "capacity",
    "choose_format",
    "component_capability",
    "console_list",
    "decide",
    "default_list",
    "default_text",
    "display_on",
    "dynamic_question",
    "enhanced_link",
    "evolve",
    "fill_quick_text",
    "fill_template",
    "is_available",
    "is_known",
    "item_types",
    "may_send",
    "record_options",
    "reference_types",
    "render",
    "select_option",
    "static_question",
    "supported_formats",
    "time_options",
    "time_selector",
    "unsupported",
    "write_slot",
]
