"""The words of a `MessagingChannel` file, and what they stand for here.

Some are not in the table of fields, but in files of real organisations: `RerouteResponse`, the
four elements of the idle timer, `sessionHandlerAsa`, the switches for waiting times and for chat
at one sitting, and what an embedded channel says of files and of agents' presence.

Metadata API: MessagingChannel.
"""

from collections.abc import Mapping
from enum import Enum, unique

from msgcore.vocabulary import (
    ChannelKind,
    ConsentRequirement,
    IdleAction,
    KeywordKind,
    ResponseKind,
)

__all__ = [
    "CONSENTS",
    "DEPLOYMENTS",
    "IDLE_ACTIONS",
    "IN_CHANNEL",
    "IN_CONFIG",
    "IN_KEYWORDS",
    "IN_RESPONSE",
    "IN_USAGE",
    "KEYWORDS",
    "KINDS",
    "RESPONSES",
    "Deployment",
]


@unique
class Deployment(Enum):
    """What a channel is used for."""

    DIGITAL_ENGAGEMENT = "digital-engagement-conversation"
    UNIFIED = "unified-conversation"
    MESSAGING_ENGAGEMENT = "messaging-engagement"
    MARKETING = "marketing-journey-builder"


KINDS: Mapping[str, tuple[ChannelKind, ...]] = {
    "AppleMessagesForBusiness": (ChannelKind.APPLE,),
    "Custom": (ChannelKind.BYOC, ChannelKind.BYOC_CCAAS),
    "EmbeddedMessaging": (ChannelKind.WEB, ChannelKind.WEB_V2, ChannelKind.IN_APP),
    "Facebook": (ChannelKind.FACEBOOK,),
    "Line": (ChannelKind.LINE,),
    "Text": (ChannelKind.SMS,),
    "WhatsApp": (ChannelKind.WHATSAPP,),
}
"""The types of channels that carry messages; those that carry voices are no channels here."""

CONSENTS: Mapping[str, ConsentRequirement] = {
    "ImplicitOptIn": ConsentRequirement.IMPLICIT,
    "ExplicitOptIn": ConsentRequirement.EXPLICIT,
    "DoubleOptIn": ConsentRequirement.DOUBLE,
}

DEPLOYMENTS: Mapping[str, Deployment] = {
    "DigitalEngagementConversation": Deployment.DIGITAL_ENGAGEMENT,
    "UnifiedConversation": Deployment.UNIFIED,
    "MessagingEngagement": Deployment.MESSAGING_ENGAGEMENT,
    "MarketingJourneyBuilder": Deployment.MARKETING,
}

IDLE_ACTIONS: Mapping[str, IdleAction] = {
    "Inactivate": IdleAction.INACTIVATE,
    "End": IdleAction.END,
    "InactivateAndEnd": IdleAction.INACTIVATE_AND_END,
}

RESPONSES: Mapping[str, ResponseKind] = {
    "InitialResponse": ResponseKind.ACKNOWLEDGMENT,
    "AgentEngagedResponse": ResponseKind.START,
    "AgentEndEngagementResponse": ResponseKind.END,
    "OptInPrompt": ResponseKind.OPT_IN_PROMPT,
    "OptInConfirmation": ResponseKind.OPT_IN_CONFIRMATION,
    "DoubleOptInPrompt": ResponseKind.DOUBLE_OPT_IN_PROMPT,
    "OptOutConfirmation": ResponseKind.OPT_OUT_CONFIRMATION,
    "HelpResponse": ResponseKind.HELP,
    "CustomResponse": ResponseKind.CUSTOM,
    "EndUserIdleResponse": ResponseKind.IDLE,
    "EndUserInactiveResponse": ResponseKind.INACTIVE,
    "RerouteResponse": ResponseKind.REROUTED,
}

KEYWORDS: Mapping[str, KeywordKind] = {
    "OptIn": KeywordKind.OPT_IN,
    "DoubleOptIn": KeywordKind.DOUBLE_OPT_IN,
    "OptOut": KeywordKind.OPT_OUT,
    "Help": KeywordKind.HELP,
    "Custom": KeywordKind.CUSTOM,
}

IN_CHANNEL = (
    "automatedResponses",
    "channelUsages",
    "countryCode",
    "customParameters",
    "description",
    "embeddedConfig",
    "endInactiveSessionTimeOut",
    "endUserIdleAction",
    "endUserIdleTimeOut",
    "externalAccountId",
    "fullName",
    "isAgentMessageResetInactivityEnabled",
    "isEstimatedWaitTimeEnabled",
    "isQueuePositionEnabled",
    "isSynchronousChatEnabled",
    "masterLabel",
    "messagingChannelType",
    "messagingKeywords",
    "platformKey",
    "queueRoutingConfig",
    "sessionHandlerAsa",
    "sessionHandlerFlow",
    "sessionHandlerQueue",
    "sessionHandlerType",
    "sessionHandlerUser",
    "standardParameters",
)
IN_CONFIG = (
    "allowedFileTypes",
    "anonymousUserJwtExpirationTime",
    "authMode",
    "isAgentAvlCheckEnabled",
    "isAttachmentUploadEnabled",
    "isEstimatedWaitTimeEnabled",
    "isFallbackMessageEnabled",
    "isFileAttachmentExtUnrestricted",
    "isSaveTranscriptEnabled",
    "maxFileSize",
    "messagingAuthorizations",
    "verifiedUserJwtExpirationTime",
)
IN_RESPONSE = (
    "autoResponseContentType",
    "language",
    "messageDefinitionName",
    "response",
    "responseTimeoutInMins",
    "type",
)
IN_USAGE = ("channelConsentType", "deploymentType")
IN_KEYWORDS = ("keyword", "keywordType", "language")
