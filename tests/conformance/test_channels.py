"""The rules on how a channel is set up, one test each."""

from datetime import timedelta

import attrs
import pytest

from msgcore.channels import CHANNEL_RULES, Channel, ChannelSetup, Idle, Response
from msgcore.policy import DOCUMENTED, SPRING_23, SUMMER_26, Policy, override
from msgcore.rules import Finding, Severity
from msgcore.vocabulary import ChannelKind, ConsentRequirement, Platform, ResponseKind, SenderKind

IMPLICIT, EXPLICIT, DOUBLE = ConsentRequirement


def sms(
    sender: SenderKind = SenderKind.LONG_CODE,
    platform: Platform = Platform.STANDARD,
    **changes: object,
) -> Channel:
    return Channel(name="Orders", kind=ChannelKind.SMS, platform=platform, sender=sender, **changes)


def short_code(
    *, requirement: ConsentRequirement = EXPLICIT, texts: dict[ResponseKind, str] | None = None
) -> Channel:
    texts = texts or {
        ResponseKind.OPT_IN_PROMPT: "Reply YES to get order alerts.",
        ResponseKind.HELP: "Order alerts: help at 1-800-555-0100.",
    }
    responses = tuple(Response(kind=kind, text=text) for kind, text in texts.items())
    return sms(SenderKind.SHORT_CODE, requirement=requirement, responses=responses)


def page(platform: Platform = Platform.ENHANCED, **changes: object) -> Channel:
    return Channel(name="Page", kind=ChannelKind.FACEBOOK, platform=platform, **changes)


def web(**changes: object) -> Channel:
    return Channel(name="Shop", kind=ChannelKind.WEB, platform=Platform.ENHANCED, **changes)


def found(channel: Channel, policy: Policy = DOCUMENTED) -> dict[str, Finding]:
    report = CHANNEL_RULES.check(ChannelSetup(channel=channel, policy=policy))
    assert report.complete
    return {finding.rule: finding for finding in report}


@pytest.mark.rule("channels.kind-unavailable")
def test_kind_unavailable() -> None:
    """A channel is of a kind and platform that the chosen documents know.

    The guide has five kinds of channel, and says that SMS is not on the enhanced platform.
    """
    apple = Channel(name="Apple", kind=ChannelKind.APPLE, platform=Platform.ENHANCED)
    for channel in (apple, sms(platform=Platform.ENHANCED)):
        assert set(found(channel, SPRING_23)) == {"channels.kind-unavailable"}
        assert found(channel) == {}
    finding = found(apple, SPRING_23)["channels.kind-unavailable"]
    assert finding.severity is Severity.ERROR
    assert "spring-23" in finding.message


@pytest.mark.rule("channels.retired")
def test_retired() -> None:
    """A channel is not of a kind that has left the product.

    Standard SMS was retired; standard WhatsApp is no longer among the channels named.
    """
    whatsapp = Channel(name="WA", kind=ChannelKind.WHATSAPP, platform=Platform.STANDARD)
    assert set(found(sms(), SUMMER_26)) == {"channels.retired"}
    assert set(found(whatsapp, SUMMER_26)) == {"channels.retired"}
    assert found(page(Platform.STANDARD), SUMMER_26) == {}
    assert found(sms()) == {}


@pytest.mark.rule("channels.consent-type-unsupported")
def test_consent_type_unsupported() -> None:
    """A channel asks for a level of consent that such a channel can ask for.

    Explicit consent: short codes and enhanced channels. Double: short codes. A short code
    cannot do with implicit consent. Web and in-app channels ask for none.
    """
    rule = "channels.consent-type-unsupported"
    assert rule in found(sms(requirement=EXPLICIT))
    assert rule in found(page(Platform.STANDARD, requirement=EXPLICIT))
    assert rule in found(page(requirement=DOUBLE))
    assert rule in found(short_code(requirement=IMPLICIT))
    assert rule in found(web(requirement=EXPLICIT))
    assert found(page(requirement=EXPLICIT)) == {}
    assert found(short_code()) == {}
    assert found(web()) == {}
    finding = found(sms(requirement=EXPLICIT))[rule]
    assert finding.path == "requirement"
    assert "Short codes only" in finding.message
    allowed = override(DOCUMENTED, {"consent.double_opt_in_on_enhanced": True})
    assert found(page(requirement=DOUBLE), allowed) == {}


@pytest.mark.rule("channels.response-unsupported")
def test_response_unsupported() -> None:
    """A channel has a prompt only for a consent that it can ask for: others are never sent."""
    prompt = Response(kind=ResponseKind.OPT_IN_PROMPT, text="Reply YES.")
    twice = Response(kind=ResponseKind.DOUBLE_OPT_IN_PROMPT, text="Reply START.")
    other = Response(kind=ResponseKind.START, text="Hello.")
    finding = found(sms(responses=(other, prompt)))["channels.response-unsupported"]
    assert finding.path == "responses[1]"
    assert finding.severity is Severity.WARNING
    assert "channels.response-unsupported" in found(page(responses=(twice,)))
    assert found(page(responses=(prompt, other))) == {}


@pytest.mark.rule("channels.response-missing")
def test_response_missing() -> None:
    """A short code has an opt-in prompt and a help response, and where it asks for double
    consent the second prompt as well.
    """
    rule = "channels.response-missing"
    bare = sms(SenderKind.SHORT_CODE, requirement=DOUBLE)
    report = CHANNEL_RULES.check(ChannelSetup(channel=bare))
    assert [finding.message for finding in report if finding.rule == rule] == [
        "the opt-in-prompt response is missing",
        "the help response is missing",
        "the double-opt-in-prompt response is missing",
    ]
    assert rule in found(short_code(requirement=DOUBLE))
    assert found(short_code()) == {}
    assert found(sms()) == {}


@pytest.mark.rule("channels.response-too-long")
def test_response_too_long() -> None:
    """An automatic response of a short code has at most 160 characters."""
    rule = "channels.response-too-long"

    def helping(length: int) -> Channel:
        return short_code(
            texts={ResponseKind.OPT_IN_PROMPT: "Reply YES.", ResponseKind.HELP: "x" * length}
        )

    assert found(helping(160)) == {}
    finding = found(helping(165))[rule]
    assert (finding.path, finding.span) == ("responses[1].text", (160, 165))
    assert finding.remedy == "Shorten it by 5."
    shorter = override(DOCUMENTED, {"sms.short_code_response_characters": 100})
    assert rule in found(helping(101), shorter)
    long_code = attrs.evolve(helping(165), sender=SenderKind.LONG_CODE, requirement=IMPLICIT)
    assert rule not in found(long_code)


@pytest.mark.rule("channels.acknowledgment-with-bot")
def test_acknowledgment_with_bot() -> None:
    """A channel on which a bot answers first has no acknowledgment: the bot speaks."""
    thanks = Response(kind=ResponseKind.ACKNOWLEDGMENT, text="Thank you.")
    hello = Response(kind=ResponseKind.START, text="Hello.")
    finding = found(page(bot=True, responses=(hello, thanks)))["channels.acknowledgment-with-bot"]
    assert (finding.path, finding.severity) == ("responses[1]", Severity.INFO)
    assert found(page(bot=False, responses=(thanks,))) == {}
    assert found(page(bot=True, responses=(hello,))) == {}


@pytest.mark.rule("channels.idle-unsupported")
def test_idle_unsupported() -> None:
    """An inactivity timer is set only where one runs: web and one's own, with tab capacity."""
    rule, idle = "channels.idle-unsupported", Idle(after=timedelta(minutes=10))
    assert found(page(idle=idle), SUMMER_26)[rule].severity is Severity.ERROR
    by_status = override(SUMMER_26, {"lifecycle.capacity_model": "status"})
    assert "status-based" in found(web(idle=idle), by_status)[rule].message
    assert rule not in found(web(idle=idle), SUMMER_26)
    assert rule not in found(web(), SUMMER_26)


@pytest.mark.rule("channels.idle-out-of-range")
def test_idle_out_of_range() -> None:
    """An inactivity timer waits for 5 to 30 minutes."""
    rule = "channels.idle-out-of-range"
    within = {5: True, 30: True, 4: False, 31: False}
    for minutes, fits in within.items():
        idle = Idle(after=timedelta(minutes=minutes))
        assert (rule not in found(web(idle=idle), SUMMER_26)) is fits
    assert rule not in found(web(), SUMMER_26)
