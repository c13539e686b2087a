"""`msgcore render`: what each channel makes of a component, side by side."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from msgcore.channels import PLATFORMS
from msgcore.cli.output import rendered, screen
from msgcore.cli.render_input import channel_of
from msgcore.cli.render_picture import picture
from msgcore.codec import to_data
from msgcore.components import (
    Component,
    Display,
    ListTemplate,
    Member,
    Option,
    Parameter,
    ParameterKind,
    ValueType,
    auto_response,
    dynamic_question,
    render,
    static_question,
    time_selector,
)
from msgcore.policy import DOCUMENTED, override

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

DUE = Parameter(name="Due", type=ValueType.DATE)
AT = Parameter(name="At", type=ValueType.DATETIME)
LINES = Parameter(
    name="Lines",
    kind=ParameterKind.COMPOSITE,
    is_list=True,
    members=(Member(name="On", type=ValueType.DATE), Member(name="Price", type=ValueType.DOUBLE)),
)


def saying(template: str, *parameters: Parameter) -> str:
    component = auto_response("Bye", "Bye!", template=template, parameters=parameters)
    return json.dumps(to_data(component))


def as_json(component: Component) -> str:
    return json.dumps(to_data(component))


@pytest.fixture
def case(examples: Path) -> tuple[str, ...]:
    reference = examples / "case-reference"
    return (f"{reference}.toml", "--context", f"{reference}.json")


def test_channels_stand_side_by_side(run: Run, case: tuple[str, ...]) -> None:
    ran = run("render", *case, "--channel", "web", "--channel", "facebook", width=100)
    assert (ran.code, ran.err) == (0, "")
    begins = "Your reference number for this case is"
    assert [" ".join(line.split()) for line in ran.lines[:4]] == [
        "web, enhanced facebook, enhanced",
        "format rich-link format text",
        f"00001006 - Generator assembly instructions {begins} 00001006.",
        'unclear The subject of your case is: "Generator assembly',
    ]
    assert "link https://cases.example" in ran.out
    assert "not rich-link: A format is used only on" in ran.out
    assert "Since 2026-03-02: https://cases.example" in ran.out


def test_on_a_narrow_terminal_they_stand_below_each_other(run: Run, case: tuple[str, ...]) -> None:
    ran = run("render", *case, "--channel", "web", "--channel", "facebook", width=60)
    assert ran.lines[0] == "web, enhanced"
    assert "facebook, enhanced" in ran.lines[5:]


def test_all_is_every_channel_that_there_is_once(run: Run, case: tuple[str, ...]) -> None:
    ran = run("render", *case, "--channel", "all", "--channel", "web", "--json")
    channels = [(one["channel"]["kind"], one["channel"]["platform"]) for one in ran.data()]
    assert len(set(channels)) == len(channels) == sum(map(len, PLATFORMS.values()))


def test_json_is_the_rendering_with_its_reasons(run: Run, case: tuple[str, ...]) -> None:
    ran = run("render", *case, "--channel", "sms:standard", "--json")
    (shown,) = ran.data()
    assert shown["channel"] == {"kind": "sms", "platform": "standard"}
    assert (shown["format"], shown["address"]) == ("text", "")
    (reason,) = shown["refusal"]["reasons"]
    assert reason["rule"] == "components.channel-unsupported"
    (passed,) = shown["passed_over"]
    assert (passed["format"], ran.code) == ("rich-link", 0)


def test_a_refused_message_says_why(run: Run, written: Write) -> None:
    file = written("bye.json", saying("{!1 / 0}"))
    ran = run("render", file, "--channel", "web", width=100)
    assert ran.code == 0
    assert "refused: A message whose merge fields all have a value is sent" in ran.out
    assert "Division by zero" in ran.out


def test_options_links_and_displays_are_shown(run: Run, written: Write) -> None:
    ask = static_question("Q", "Which?", (Option(id="a", title="A", subtitle="first"), "B"))
    ran = run("render", written("q.json", as_json(ask)), "--channel", "facebook")
    assert "  [A] · first" in ran.lines
    page = auto_response("Bye", "Bye!", "https://x.example", display=Display.POP_UP)
    ran = run("render", written("p.json", as_json(page)), "--channel", "web")
    assert ran.lines[1] == "format web-page (pop-up)"


def test_the_context_holds_options_values_lists_rates_and_what_a_device_lacks(
    run: Run, written: Write
) -> None:
    records = Parameter(name="Cases", kind=ParameterKind.RECORD_OPTIONS, object="Case")
    ask = as_json(dynamic_question("Q", "Which?", records))
    context = {
        "options": [{"id": "1", "title": "One"}],
        "device_lacks": ["buttons"],
        "rates": {"EUR": 0.9, "JPY": 150},
    }
    told = written("ctx.json", json.dumps(context))
    ran = run("render", written("q.json", ask), "--channel", "facebook", "--context", told)
    assert ran.lines[1:4] == ["format text", "  Which?", "  Select an option:"]
    rates = written("rates.json", saying('{!CURRENCYRATE("EUR") * CURRENCYRATE("JPY")}'))
    assert "  135.0" in run("render", rates, "--channel", "web", "--context", told).lines


def test_records_and_time_slots_in_a_context_become_options(run: Run, written: Write) -> None:
    records = Parameter(name="Cases", kind=ParameterKind.RECORD_OPTIONS, object="Case")
    ask = written("q.json", as_json(dynamic_question("Q", "Which?", records)))
    told = written("r.json", '{"values": {"$Parameters.Cases": [{"Id": "5", "Name": "Late"}]}}')
    ran = run("render", ask, "--channel", "facebook", "--context", told)
    assert "  [Late]" in ran.lines
    times = written("t.json", as_json(time_selector("T", "When?")))
    slots = (
        '{"values": {"$parameters.timeslots": '
        '[{"start": "2026-03-02T10:00:00Z", "end": "2026-03-02T11:00:00Z"}]}}'
    )
    told = written("s.json", slots)
    clock = ("--now", "2026-03-02T09:00:00Z", "--zone", "Europe/Berlin")
    ran = run("render", times, "--channel", "web", "--context", told, *clock)
    assert "  [2026-03-02 11:00-12:00 CET]" in ran.lines
    ran = run("render", times, "--channel", "web", "--context", told)
    assert "$Parameters.TimeSlots: is handed in, but no options can be made of it" in ran.err
    broken = written("b.json", slots.replace("Z", ""))
    ran = run("render", times, "--channel", "web", "--context", broken, *clock)
    assert ran.code == 2
    assert "values.$Parameters.TimeSlots[0].start" in ran.err


def test_dates_in_json_are_read_where_the_component_says_that_they_are_dates(
    run: Run, written: Write
) -> None:
    template = "{!$Parameters.Due + 1} {!$Parameters.At} {!NOW()} {!$ListTemplates.L}"
    component = auto_response("Bye", "B", template=template, parameters=(DUE, AT, LINES))
    listed = ListTemplate(
        name="L",
        source="$Parameters.Lines",
        text="{!$ListItem.Value.On + 1}={!$ListItem.Value.Price};",
    )
    data = to_data(component) | {"list_templates": [to_data(listed)]}
    context = """{
        "values": {"$parameters.due": "2026-03-02", "$Parameters.At": "2026-03-02T09:00:00Z"},
        "lists": {"$Parameters.Lines": [{"on": "2026-03-04", "Price": 1.10}], "$Parameters.X": [1]}
    }"""
    clock = ("--now", "2026-03-02T10:00:00Z", "--zone", "Europe/Berlin", "--locale", "de_DE")
    ran = run(
        "render",
        written("c.json", json.dumps(data)),
        "--channel",
        "web",
        "--context",
        written("ctx.json", context),
        *clock,
        "--json",
    )
    assert ran.err == ""
    (shown,) = ran.data()
    assert shown["text"] == "03.03.2026 02.03.2026, 10:00 02.03.2026, 11:00 05.03.2026=1.10;"


def test_a_component_may_come_from_stdin_but_not_with_its_context(run: Run) -> None:
    source = saying("Hi").encode()
    assert "  Hi" in run("render", "-", "--channel", "web", stdin=source).lines
    ran = run("render", "-", "--channel", "web", "--context", "-", stdin=source)
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults[0].startswith("--context: is stdin, as the component is")


def test_every_fault_of_the_options_and_the_file_is_told_at_once(run: Run, written: Write) -> None:
    file = written("c.toml", "name = 'X'\nkind = 'nothing'\n")
    channels = ("--channel", "wed", "--channel", "web:standards")
    ran = run("render", file, *channels, "--policy", "winter")
    assert (ran.code, ran.out) == (2, "")
    assert [fault.partition(": ")[0] for fault in ran.faults] == [
        "--policy",
        "--channel",
        "--channel",
        file,
        "4 faults; nothing was rendered.",
    ]


def test_every_fault_of_a_context_is_told_at_once(run: Run, written: Write) -> None:
    file = written("c.json", saying("Hi", DUE))
    context = {
        "value": {},
        "values": {"$Parameters.Due": "soon"},
        "options": [{"id": ""}],
        "lists": {"$Parameters.L": {}},
        "rates": {"EUR": "x"},
        "device_lacks": 1,
    }
    told = written("ctx.json", json.dumps(context))
    ran = run("render", file, "--channel", "web", "--context", told, "--zone", "X", "--now", "3")
    assert ran.code == 2
    for part in (
        "value: is no part of a context (Did you mean 'values'?)",
        "values.$Parameters.Due: 'soon' is no date",
        "options[0]",
        "lists.$Parameters.L: is no list",
        "rates: holds what is no number",
        "device_lacks",
        "--zone: 'X' is no time zone",
        "--now",
    ):
        assert part in ran.err
    named = written("bad.json", '{"values": 3}')
    ran = run("render", file, "--channel", "web", "--context", named)
    assert "values: is no object" in ran.err


def test_what_is_missing_and_what_does_not_compile_is_told_with_its_place(
    run: Run, written: Write
) -> None:
    ran = run("render", written("c.json", saying("Hi", DUE)), "--channel", "web")
    assert (ran.code, "$Parameters.Due: is missing" in ran.err) == (2, True)
    file = written("b.json", saying("{!$Constants.Titel}"))
    ran = run("render", file, "--channel", "web")
    assert ran.code == 2
    assert "layouts[0].text, line 1, column 3: Field $Constants.Titel does not exist" in ran.err


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"{", ":1: is no JSON"),
        (b'{"name": "A", "name": "B"}', ": name: is there twice (Keep one.)"),
        (b"[", "is no TOML"),
        (b"{" + b'"a":{' * 100_000, "nested too deeply"),
        (b"\xff", "is not UTF-8"),
        (b'{"a":' + b"1" * 5_000 + b"}", "is no JSON"),
        (b"a = " + b"1" * 5_000, "is no TOML"),
        (b'{"a": 1e99999999999999999999}', "is no JSON"),
        (b"a = 1e99999999999999999999", "is no TOML"),
        (b"a = " + b"[" * 100_000, "is no TOML"),
    ],
)
def test_a_file_that_is_neither_json_nor_toml_says_so(
    run: Run, written: Write, content: bytes, says: str
) -> None:
    ran = run("render", written("c", content), "--channel", "web")
    assert ran.code == 2
    assert says in ran.err


def test_a_channel_must_be_named(run: Run, written: Write) -> None:
    ran = run("render", written("c.json", saying("Hi")))
    assert (ran.code, "--channel" in ran.err) == (2, True)


def test_a_merge_field_that_was_left_blank_is_remarked_on() -> None:
    blanking = override(DOCUMENTED, {"components.bad_merge_field": "blank"})
    web = channel_of("web")
    shown = render(auto_response("Bye", "B", template="A{!1 / 0}B"), web, policy=blanking)
    assert "components.merge-field-blanked" in rendered(screen(), *picture([(web, shown)]))
