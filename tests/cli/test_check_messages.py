"""`msgcore check` with a sender: messages, one a line, held against the rules on sending."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest

from msgcore.cli import progress
from msgcore.cli.check_messages import Checked, Rules
from msgcore.rules import Draft, RuleSet, rule
from msgcore.rules.citation import MSGCORE

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

GOOD = "Acme: your parcel is here. Reply STOP to end."
SALE = "50 % off today! See bit.ly/x7"
BOTH = "See evil.com and goo.gl/a NOW"
MESSAGES = f"{SALE}\n{GOOD}\n{BOTH}\n"
SHORT_CODE = ("--sender", "short-code", "--country", "US")
LONG_CODE = ("--sender", "long-code", "--country", "US")


@pytest.fixture
def found(run: Run, written: Write) -> Callable[..., list[list[str]]]:
    """Return the rules that find something: on each message, last on all."""

    def check(messages: str, *options: str) -> list[list[str]]:
        *lines, last = run("check", written("out.txt", messages), "--json", *options).each()
        told = [line["findings"] for line in lines] + [last["summary"]["findings"]]
        return [[finding["rule"] for finding in findings] for findings in told]

    return check


def test_findings_stand_by_message_with_what_they_are_about(run: Run, written: Write) -> None:
    ran = run(
        "check", written("out.txt", f"{GOOD}\n{SALE}\n"), *LONG_CODE, "--use-case", "campaign"
    )
    assert (ran.code, ran.err) == (1, "")
    assert ran.lines == [
        "sender    long-code, US",
        "policy    documented",
        "holds     2 messages, 1 with findings",
        "",
        "On all messages",
        "·   error sms.use-case-unavailable  use_case",
        "    long-code in US is not for campaign",
        "    → It is for inbound-initiated, outbound-initiated.",
        "    Guide: SMS Number Types in Service Cloud",
        "",
        "1 with findings",
        "line  message and findings",
        "   2  “50 % off today! See bit.ly/x7”",
        "      warning sms.avoided-link at 20-29 “bit.ly/x7”: carriers hold a link",
        "      against a message from such a number",
        "      warning sms.opt-out-missing: does not say how to opt out",
        "      warning sms.sender-unidentified: does not say who sends it",
        "      warning sms.shared-shortener at 20-29 “bit.ly/x7”: the link goes through",
        "      bit.ly, which everybody may use",
        "",
        "rule                     messages  what to do",
        "sms.avoided-link                1  Leave it out, or name the domain as your own",
        "                                   in the parameters.",
        "                                   Guide: SMS Number Types in Service Cloud",
        "sms.opt-out-missing             1  Add an instruction such as 'Reply STOP to",
        "                                   end'.",
        "                                   Guide: SMS Carrier Filtering in Service Cloud",
        "sms.sender-unidentified         1  Name the business, as in 'Acme: your parcel",
        "                                   is here'.",
        "                                   Guide: SMS Carrier Filtering in Service Cloud",
        "sms.shared-shortener            1  Link to a domain of your own, or to a",
        "                                   shortener on one.",
        "                                   Guide: SMS Carrier Filtering in Service Cloud",
        "",
        "1 error, 4 warnings.",
    ]


def test_good_messages_have_no_findings(run: Run, written: Write) -> None:
    ran = run("check", *SHORT_CODE, written("out.txt", GOOD))
    assert (ran.code, ran.lines[-3:]) == (
        0,
        ["holds     1 message, none with findings", "", "Nothing is wrong."],
    )


def test_warnings_alone_are_no_failure(run: Run, written: Write) -> None:
    ran = run("check", *SHORT_CODE, written("out.txt", SALE))
    assert (ran.code, ran.lines[-1]) == (0, "3 warnings.")


@pytest.mark.parametrize("file", [(), ("-",)])
def test_without_a_file_stdin_is_read(run: Run, file: tuple[str, ...]) -> None:
    *lines, last = run("check", *SHORT_CODE, "--json", *file, stdin=MESSAGES.encode()).each()
    assert [line["line"] for line in lines] == [1, 2, 3]
    assert last["summary"] == {
        "messages": 3,
        "policy": "documented",
        "ok": True,
        "findings": [],
        "messages_with_findings": 2,
        "messages_by_rule": {
            "sms.opt-out-missing": 2,
            "sms.sender-unidentified": 2,
            "sms.shared-shortener": 2,
            "sms.several-domains": 1,
        },
        "severities": {"error": 0, "warning": 7, "info": 0},
    }


def test_programs_get_places_and_no_text(run: Run) -> None:
    ran = run("check", *SHORT_CODE, "--json", stdin=MESSAGES.encode())
    first, second, third, _ = ran.each()
    assert (second["ok"], second["findings"]) == (True, [])
    spans = [finding["span"] for finding in third["findings"] if finding["span"]]
    assert spans == [[17, 25], [17, 25]]
    assert first["findings"][0]["citation"]["source"] == "Guide"
    assert not [word for word in ("here. Reply", "evil", "off today") if word in ran.out]


def test_the_address_tells_the_kind_where_it_can(run: Run, written: Write) -> None:
    file = written("out.txt", f"{GOOD}\n{SALE}\n")
    ran = run("check", "--from", "+1 800 555 0100", file)
    assert ran.lines[0] == "sender    toll-free, +1 800 555 0100"
    assert "sms.avoided-link" in ran.out
    either = run("check", "--from", "(202) 555-0123", "--country", "US", file)
    assert either.lines[0] == "sender    long-code or mobile, (202) 555-0123, US"
    assert "sms.avoided-link" in either.out
    name = run("check", "--from", "Acme", "--to", "US", file)
    assert name.lines[0] == "sender    alphanumeric, Acme"
    assert (name.code, "sms.alphanumeric-recipient  recipient" in name.out) == (1, True)
    assert "sms.sender-unidentified" not in name.out


def test_what_is_wrong_with_the_sender_is_told_once(found: Callable[..., Any]) -> None:
    told = found(MESSAGES, "--from", "+442079460000", "--sender", "mobile", "--to", "FR")
    assert told[-1] == ["sms.other-country", "sms.sender-conflict"]
    assert [len(rules) for rules in told] == [4, 0, 6, 2]
    assert found(GOOD, "--sender", "long-code", "--country", "GB", "--to", "FR")[-1] == [
        "sms.other-country"
    ]


def test_the_policy_decides(found: Callable[..., Any]) -> None:
    assert found(GOOD, "--from", "1234")[-1] == []
    a2p = ("--sender", "a2p-long-code", "--country", "US")
    assert found(GOOD, *a2p)[-1] == ["sms.sender-unavailable"]
    assert found(GOOD, *a2p, "--policy", "summer-26")[-1] == []


def test_the_hours_of_every_zone_count(found: Callable[..., Any]) -> None:
    night = (*SHORT_CODE, "--at", "2026-03-02T13:30:00Z", "--zone", "America/New_York")
    assert found(GOOD, *night)[-1] == []
    assert found(GOOD, *night, "--zone", "America/Chicago")[-1] == ["sms.outside-hours"]


def test_domains_names_and_words_of_the_business(found: Callable[..., Any]) -> None:
    text = "Acme wants you to look at www.acme.com/t. Txt adios to end."
    assert found(text, *LONG_CODE)[0] == [
        "sms.avoided-link",
        "sms.opt-out-missing",
        "sms.sender-unidentified",
    ]
    own = ("--own", "Acme.com", "--name", "ACME", "--opt-out", "adios")
    assert found(text, *LONG_CODE, *own) == [[], []]
    assert found("Acme: adios amigo", *SHORT_CODE, *own)[0] == ["sms.opt-out-missing"]
    assert found("Acme: ADIOS ends it", *SHORT_CODE, *own)[0] == []
    assert found("Acme: STOP. acme.com evil.com", *SHORT_CODE, *own)[0] == ["sms.several-domains"]


def test_an_answer_needs_no_instruction(found: Callable[..., Any]) -> None:
    assert found("On its way.", *SHORT_CODE, "--use-case", "inbound-initiated") == [[], []]


def test_the_language_says_which_words_count(found: Callable[..., Any]) -> None:
    text = "Acme: votre colis. Envoyez fin."
    assert found(text, *SHORT_CODE, "--language", "fr-CA")[0] == []
    assert found(text, *SHORT_CODE, "--language", "en")[0] == ["sms.opt-out-missing"]


def test_messages_that_read_the_same_are_found_at_the_first_that_is_too_many(
    run: Run, written: Write
) -> None:
    file = written("out.txt", f"{SALE}\n" + f"{GOOD}\n" * 11)
    *lines, last = run("check", *LONG_CODE, "--json", file).each()
    assert [line["line"] for line in lines if line["findings"]] == [1, 12]
    (finding,) = lines[-1]["findings"]
    assert (finding["rule"], finding["path"]) == ("sms.identical-messages", "text")
    assert last["summary"]["messages_with_findings"] == 2
    assert run("check", *SHORT_CODE, file).lines[2].endswith("1 with findings")


@pytest.mark.parametrize("table", ["[sms.shared-shortener]", '["sms.shared-shortener"]'])
def test_rules_have_settings(run: Run, written: Write, table: str) -> None:
    file = written(
        "rules.toml",
        f'{table}\nseverity = "error"\n[sms.opt-out-missing]\nenabled = false\n'
        "[sms.identical-messages.parameters]\nmost = 1\n"
        '[sms.avoided-link.parameters]\nown = ["bit.ly"]\n'
        "[consent.reserved-word]\nenabled = false\n",
    )
    ran = run("check", *LONG_CODE, "--settings", file, "--json", stdin=f"{SALE}\n{SALE}".encode())
    first, second, _ = ran.each()
    assert (ran.code, first["ok"]) == (1, False)
    assert [(one["rule"], one["severity"]) for one in second["findings"]] == [
        ("sms.sender-unidentified", "warning"),
        ("sms.shared-shortener", "error"),
        ("sms.identical-messages", "warning"),
    ]


class TestChannels:
    def test_a_channel_names_the_sender_and_its_keywords(self, run: Run, examples: Path) -> None:
        file = str(examples / "short-code.toml")
        text = "Acme: text CANCEL to cancel your visit."
        ran = run("check", "--channel", file, stdin=text.encode())
        assert (ran.code, ran.lines[0]) == (1, "sender    short-code, 70701, US")
        assert (
            "error consent.reserved-word at 11-17 “CANCEL”: asks for CANCEL to another" in ran.out
        )
        assert "sms.opt-out-missing" not in ran.out
        assert run("check", *SHORT_CODE, stdin=text.encode()).code == 0

    def test_its_own_opt_out_words_count(self, run: Run, written: Write) -> None:
        channel = (
            '[channel]\nname = "A"\nkind = "sms"\nplatform = "standard"\nsender = "long-code"\n'
            '[keywords.en]\nopt-out = ["STOP", "ADIOS"]\n'
        )
        file = written("a.toml", channel)
        ran = run("check", "--channel", file, "--json", stdin=b"Acme: ADIOS ends it.")
        assert ran.err == ""
        assert ran.each()[0]["findings"] == []

    def test_what_is_given_wins(self, run: Run, examples: Path) -> None:
        file = str(examples / "short-code.toml")
        given = ("--sender", "long-code", "--from", "+12025550123", "--country", "CA")
        ran = run("check", "--channel", file, "--policy", "summer-26", *given)
        assert ran.lines[:2] == ["sender    long-code, +12025550123, CA", "policy    summer-26"]

    def test_it_is_one_for_text_messages(self, run: Run, written: Write) -> None:
        file = written("web.toml", '[channel]\nname = "C"\nkind = "web"\nplatform = "enhanced"\n')
        ran = run("check", "--channel", file)
        assert (ran.code, ran.faults[0]) == (2, f"{file}: channel.kind: is not sms")


class TestFaults:
    def test_all_are_named_at_once(self, run: Run, written: Write) -> None:
        ran = run(
            "check", "--sender", "short-cod", "--use-case", "chat", "--country", "UK", "--to", "us",
            "--at", "noon", "--zone", "Foo", "--zone", "America", "--own", "http://x.com",
            "--opt-out", " ", "--name", "", "--from", "1-800-FLOWERS", "--policy", "old",
            "--merge", "a=b", "--longest", "a=1",
            "--settings", written("s.toml", "[sms.avoided-lin]\nx = 1\n[sms.ratio]\nenable = 1"),
            written("out.txt", b"\xff"),
        )  # fmt: skip
        assert (ran.code, ran.out) == (2, "")
        assert ran.faults[-1] == "18 faults; nothing was checked."
        assert [fault.partition(": ")[0].rpartition("/")[2] for fault in ran.faults[:-1]] == [
            "--merge", "--longest", "--policy", "--sender", "--use-case", "--at", "--zone",
            "--zone", "--country", "--to", "--own", "--opt-out", "--name", "--from", "--from",
            "s.toml", "s.toml", "out.txt:1",
        ]  # fmt: skip
        assert ran.faults[3] == (
            "--sender: 'short-cod' is no kind of sender (Did you mean 'short-code'?)"
        )
        assert "'chat' is no use case (Known: automated-outbound, campaign" in ran.faults[4]
        assert "s.toml: sms.avoided-lin: is no rule on messages (Did you mean" in ran.faults[15]

    @pytest.mark.parametrize("option", ["--at=2026-03-02T09:00:00Z", "--zone=Europe/Berlin"])
    def test_the_hours_need_instant_and_zone(self, run: Run, option: str) -> None:
        ran = run("check", *SHORT_CODE, option)
        assert ran.code == 2
        assert ran.faults[0] == (
            "--at, --zone: one is given without the other (The hours need an instant and the"
            " recipients' time zone.)"
        )

    def test_settings_are_tables_by_rule(self, run: Run, written: Write) -> None:
        file = written("s.toml", "enabled = false")
        ran = run("check", *SHORT_CODE, "--settings", file)
        assert ran.faults[0] == f"{file}: enabled: is no table (Write [enabled.rule-id] above it.)"

    def test_options_for_messages_need_a_sender(self, run: Run, examples: Path) -> None:
        ran = run("check", str(examples / "canada.toml"), "--country", "US", "--own", "a.com")
        hint = "(Name the sender by --sender, --from or --channel.)"
        assert (ran.code, ran.faults) == (
            2,
            [
                f"--country: is for messages {hint}",
                f"--own: is for messages {hint}",
                "2 faults; nothing was checked.",
            ],
        )

    def test_without_a_sender_there_must_be_a_channel_file(self, run: Run) -> None:
        ran = run("check")
        assert (ran.code, ran.faults[0].partition(" (")[0]) == (2, "FILE: is missing")


def test_only_so_many_messages_are_listed(run: Run, written: Write) -> None:
    file = written("out.txt", MESSAGES)
    ran = run("check", *SHORT_CODE, "--show", "1", file)
    assert "2 with findings, the first 1" in ran.lines
    assert ("bit.ly/x7" in ran.out, "evil.com" in ran.out) == (True, False)
    assert ran.lines[-1] == "7 warnings."


def test_a_long_message_is_cut_but_what_is_wrong_is_quoted(run: Run, written: Write) -> None:
    file = written("out.txt", f"See bit.ly/a or {'x ' * 100}and goo.gl/b\x1b[2J")
    ran = run("check", *SHORT_CODE, file, width=120)
    assert "…”" in ran.out
    assert "“goo.gl/b\\x1b[2J”" in ran.out or "“goo.gl/b”" in ran.out
    assert "\x1b" not in ran.out


def test_a_file_without_messages(run: Run) -> None:
    ran = run("check", *SHORT_CODE)
    assert (ran.code, ran.lines[2]) == (0, "holds     0 messages, none with findings")


def test_the_progress_of_a_large_file_is_shown_on_a_terminal(
    run: Run, written: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def track(starts: range, title: str, **_: object) -> range:
        shown.append(title)
        return starts

    monkeypatch.setattr(progress, "track", track)
    monkeypatch.setattr(progress, "_LONG", 3)
    monkeypatch.setattr(progress, "_AT_A_TIME", 2)
    monkeypatch.setattr(progress, "_on_terminal", lambda: True)
    *lines, _ = run("check", *SHORT_CODE, "--json", written("out.txt", MESSAGES)).each()
    assert shown == ["Checking"]
    assert [bool(line["findings"]) for line in lines] == [True, False, True]


def test_a_rule_that_cannot_finish_fails_the_whole_file() -> None:
    @rule("sms.broken", cites=MSGCORE("A test"))
    def broken(_: object) -> list[Draft]:
        """It breaks."""
        raise LookupError

    checked = Checked.of([GOOD], attrs.evolve(Rules(), batch=RuleSet.of(broken)))
    assert [finding.rule for finding in checked.common] == ["sms.broken"]
    assert (checked.ok, checked.found) == (False, {})
