"""The words of messaging components: their kinds, formats, statuses, and what values they hold.

The value of a member is what stands in plain data; `api_name` is the product's own word for it
in metadata.

Guide: Messaging Component Types and Formats; Use Formulas to Add Dynamic Content to Messaging
Components. Metadata API: ConversationMessageDefinition.
"""

from enum import Enum, unique
from typing import Self

__all__ = [
    "ComponentKind",
    "ComponentStatus",
    "ConsoleList",
    "ConstantKind",
    "ContentCategory",
    "Display",
    "Format",
    "HandlerKind",
    "ParameterKind",
    "ValueType",
]


class _Named(Enum):
    """A member with a value for plain data and the product's own name."""

    _value_: str
    api_name: str

    def __new__(cls, value: str, api_name: str) -> Self:
        """Make a member whose value is its name in plain data."""
        member = object.__new__(cls)
        member._value_ = value
        member.api_name = api_name
        return member


@unique
class ComponentKind(_Named):
    """What a component is for.

    >>> ComponentKind("static-question").api_name
    'Picklist'
    """

    ENHANCED_LINK = "enhanced-link", "Link"
    """A link to a web page, with an image."""
    STATIC_QUESTION = "static-question", "Picklist"
    """A question whose options are part of the component."""
    DYNAMIC_QUESTION = "dynamic-question", "RecordPicker"
    """A question whose options are records, known when it is sent."""
    TIME_SELECTOR = "time-selector", "TimePicker"
    """A question whose options are time slots, known when it is sent."""
    AUTO_RESPONSE = "auto-response", "AutoResponse"
    """A text or web page that is sent when a conversation starts, is joined or ends."""

    # The later product

    NOTIFICATION = "notification", "Notification"
    """A message that the business sends first."""
    RECORD_VIEW = "record-view", "RecordView"
    """What a record says."""
    FORM = "form", "Action"
    """Questions that a customer answers in one go."""
    APEX_FORM = "apex-form", "ApexForm"
    """A form that a program makes."""
    AUTHENTICATION = "authentication", "AuthenticationRequest"
    """A request to log in."""
    PAYMENT = "payment", "PaymentRequest"
    """A request to pay."""


@unique
class Format(_Named):
    """How a component looks to the customer.

    >>> Format.CAROUSEL.api_name
    'Carousel'
    """

    TEXT = "text", "Text"
    """Words alone: every component has this format."""
    RICH_LINK = "rich-link", "RichLink"
    """A text, a link and a preview of it."""
    MEDIA = "media", "Media"
    """The name of a link with an image."""
    BUTTONS = "buttons", "Buttons"
    """A few options, each a button."""
    CAROUSEL = "carousel", "Carousel"
    """Options with images, to leaf through."""
    QUICK_REPLIES = "quick-replies", "QuickReplies"
    """Options above the keyboard, gone once one is chosen."""
    WEB_PAGE = "web-page", "WebView"
    """An introduction, the title of a link and its address."""
    LIST_PICKER = "list-picker", "ListPicker"
    """A list that opens."""
    TIME_PICKER = "time-picker", "TimePicker"
    """A calendar of time slots."""
    INPUTS = "inputs", "Inputs"
    """The fields of a form."""
    PAYMENT = "payment", "Payment"
    APPLICATION = "application", "Application"
    """A page of an application within the conversation."""
    LOGIN = "login", "EncryptedOAuthToken"
    EXTERNAL_TEMPLATE = "external-template", "ExternalTemplate"
    """A template that the provider of the channel keeps."""
    FLOW = "flow", "Flow"


@unique
class ComponentStatus(_Named):
    """Whether a component can be sent."""

    DRAFT = "draft", "Draft"
    ACTIVE = "active", "Active"
    INACTIVE = "inactive", "Inactive"


@unique
class ConsoleList(Enum):
    """Where an agent finds a component."""

    COMPONENTS = "components"
    """In the list of components."""
    FLOW = "flow"
    """In a flow, which finds the options first."""
    NONE = "none"
    """Nowhere: it is sent automatically."""


@unique
class ConstantKind(_Named):
    """What a constant is for."""

    TITLE = "title", "Title"
    SUBTITLE = "subtitle", "SubTitle"
    URL = "url", "Url"
    IMAGE = "image", "Image"
    OPTIONS = "options", "Options"
    CUSTOM = "custom", "Custom"


@unique
class ValueType(_Named):
    """What a constant or parameter holds."""

    TEXT = "text", "Text"
    URL = "url", "Url"
    IMAGE = "image", "ImageId"
    BOOLEAN = "boolean", "Boolean"
    DATE = "date", "Date"
    DATETIME = "datetime", "DateTime"
    DOUBLE = "double", "Double"
    INTEGER = "integer", "Integer"
    RECORD = "record", "RecordId"


@unique
class ParameterKind(_Named):
    """Where the value of a parameter comes from."""

    RECORDS = "records", "RecordIds"
    """A record, or a list of them."""
    PRIMITIVE = "primitive", "CustomPrimitive"
    """A single value of the host's own."""
    COMPOSITE = "composite", "CustomComposite"
    """A value of the host's own with members."""
    RECORD_OPTIONS = "record-options", "RecordIdOptions"
    """Records to choose from."""
    TIME_SLOT_OPTIONS = "time-slot-options", "TimeSlotOptions"
    """Time slots to choose from."""
    PRIMITIVE_OPTIONS = "primitive-options", "CustomPrimitiveOptions"
    """Values of the host's own to choose from."""
    COMPOSITE_OPTIONS = "composite-options", "CustomCompositeOptions"
    """Values with members to choose from."""


@unique
class Display(Enum):
    """How a web page of an auto-response opens."""

    CHAT_MESSAGE = "chat-message"
    POP_UP = "pop-up"


@unique
class ContentCategory(_Named):
    """What a component of the later product is sent for."""

    ACCOUNT_UPDATE = "account-update", "AccountUpdate"
    AUTHENTICATION = "authentication", "Authentication"
    FEEDBACK = "feedback", "Feedback"
    ORDER_UPDATE = "order-update", "OrderUpdate"
    PROMOTIONAL_OUTREACH = "promotional-outreach", "PromotionalOutreach"
    REMINDER = "reminder", "Reminder"
    RESPONSE = "response", "Response"


@unique
class HandlerKind(_Named):
    """What stands behind a component of the later product."""

    QUICK_ACTION = "quick-action", "QuickAction"
    AUTH_PROVIDER = "auth-provider", "AuthProvider"
    PAYMENT_PROVIDER = "payment-provider", "PaymentProvider"
    SURVEY = "survey", "Survey"
    APEX_FORM_PROVIDER = "apex-form-provider", "ApexFormProvider"
    CATALOG_PROVIDER = "catalog-provider", "CatalogProvider"
    PAYMENT_STATUS_PROVIDER = "payment-status-provider", "PaymentStatusProvider"
