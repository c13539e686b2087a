from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str | bytes], str]

CONTEXT = """{
  "CaseNumber": "00001006",
  "Amount": 249.50,
  "Paid": false,
  "Due": "2026-03-09",
  "Opened": "2026-03-02T08:30:00+01:00",
  "Blank": null,
  "Topics": ["Billing", "Delivery"],
  "Shop": {"latitude": 37.775, "longitude": -122.418},
  "Case": {"Owner": {"Name": "Ana"}},
  "Impossible": "2026-02-30",
  "Local": "2026-03-02T08:30:00"
}"""


@pytest.fixture
def ask(run: Run, written: Write) -> Run:
    """Evaluate with the context above; return the JSON answer."""
    file = written("ctx.json", CONTEXT)

    def asked(formula: str, *options: str) -> Any:  # noqa: ANN401 - whatever JSON holds
        ran = run("formula", formula, "--context", file, "--json", *options)
        assert (ran.code, ran.err) == (0, "")
        return ran.data()

    return asked


def test_the_value_its_type_and_the_fields_are_shown(run: Run, written: Write) -> None:
    ran = run(
        "formula", "IF(Amount > 100, Case.Owner.Name, '')", "--context", written("c", CONTEXT)
    )
    assert (ran.code, ran.err) == (0, "")
    assert ran.lines == [
        "value       “Ana”",
        "type        Text",
        "references  Amount, Case.Owner.Name",
    ]


def test_a_formula_needs_no_context(run: Run) -> None:
    assert run("formula", "2 * 2 ^ 3").lines == [
        "value       64",
        "type        Number",
        "references  none",
    ]


def test_a_blank_value_and_a_text_of_two_lines_are_told_apart(run: Run) -> None:
    assert run("formula", "NULL").lines[0] == "value       none: blank"
    assert run("formula", "'a' & BR() & 'b'").lines[:2] == ["value       “a", "            b”"]


def test_what_steers_a_terminal_is_shown_escaped(run: Run, written: Write) -> None:
    context = written("c", '{"A": "\\u001b[2J"}')
    assert "“\\x1b[2J”" in run("formula", "A", "--context", context).out


@pytest.mark.parametrize(
    ("formula", "value", "kind"),
    [
        ("CaseNumber", "00001006", "Text"),
        ("Amount", "249.50", "Number"),
        ("Amount * 2", "499.00", "Number"),
        ("Paid", False, "Boolean"),
        ("Due + 1", "2026-03-10", "Date"),
        ("Opened", "2026-03-02T07:30:00Z", "DateTime"),
        ("TIMEVALUE(Opened)", "07:30:00", "Time"),
        ("Blank", None, "Text"),
        ("INCLUDES(Topics, 'Billing')", True, "Boolean"),
        ("Shop", {"latitude": "37.775", "longitude": "-122.418"}, "Location"),
        ("Impossible", "2026-02-30", "Text"),
        ("Local", "2026-03-02T08:30:00", "Text"),
    ],
)
def test_without_a_schema_a_field_is_what_its_value_looks_like(
    ask: Run, formula: str, value: object, kind: str
) -> None:
    data = ask(formula)
    assert (data["value"], data["type"]) == (value, kind)


def test_people_read_truth_and_places_in_words(run: Run, written: Write) -> None:
    context = written("c", CONTEXT)
    assert run("formula", "Paid", "--context", context).lines[0] == "value       false"
    assert run("formula", "Shop", "--context", context).lines[0] == "value       37.775, -122.418"


def test_a_schema_says_what_the_fields_are(run: Run, written: Write) -> None:
    context = written(
        "c.json",
        """{"Code": "2026-03-02", "Share": 45.5, "At": "09:00:00", "Status": "New",
        "Day": "2026-03-02", "When": "2026-03-02T09:00Z", "Many": "a;b", "Other": [1],
        "Here": {"latitude": 1, "longitude": null}, "Yes": true, "Record": {"Id": "500"}}""",
    )
    schema = written(
        "s.json",
        """{"Code": "text", "Share": "percent", "At": "time", "Status": ["New", "Done"],
        "Day": "date", "When": "datetime", "Many": "multipicklist", "Here": "location",
        "Yes": "checkbox", "Record": {"Id": "id"}, "Absent": "number"}""",
    )
    for formula, value in (
        ("Code", "2026-03-02"),
        ("Share", "0.455"),
        ("HOUR(At)", "9"),
        ("ISPICKVAL(Status, 'New')", True),
        ("Day", "2026-03-02"),
        ("When", "2026-03-02T09:00:00Z"),
        ("INCLUDES(Many, 'b')", True),
        ("Here", {"latitude": "1", "longitude": None}),
        ("Yes", True),
        ("Record.Id", "500"),
        ("Absent", "0"),
    ):
        ran = run("formula", formula, "--context", context, "--schema", schema, "--json")
        assert (formula, ran.data()["value"]) == (formula, value)
    ran = run("formula", "Other", "--context", context, "--schema", schema)
    assert (ran.code, "Field Other does not exist" in ran.err) == (2, True)


def test_a_blank_number_is_zero_or_blank(run: Run, written: Write) -> None:
    schema = written("s.json", '{"N": "number"}')
    assert run("formula", "N + 1", "--schema", schema, "--json").data()["value"] == "1"
    blank = run("formula", "N + 1", "--schema", schema, "--blank", "blank", "--json")
    assert blank.data()["value"] is None


def test_clock_zone_locale_and_rates_are_options(ask: Run) -> None:
    late = ("--now", "2026-03-02T23:30Z")
    assert ask("NOW()", *late)["value"] == "2026-03-02T23:30:00Z"
    assert ask("TODAY()", *late)["value"] == "2026-03-02"
    assert ask("TODAY()", *late, "--zone", "Europe/Paris")["value"] == "2026-03-03"
    assert ask("{!Due}", "--template")["value"] == "3/9/2026"
    assert ask("{!Due}", "--template", "--locale", "de_AT")["value"] == "09.03.2026"
    assert ask("CURRENCYRATE('EUR')", "--rate", "CHF=0.95", "--rate", "EUR=0.9")["value"] == "0.9"


def test_without_an_instant_it_is_now(run: Run) -> None:
    assert run("formula", "YEAR(TODAY()) > 2025", "--json").data()["value"] is True


def test_a_template_is_rendered(run: Run, written: Write) -> None:
    ran = run(
        *("formula", "Hello {!Case.Owner.Name}:{!BR()}{!Amount}", "--template"),
        *("--context", written("c", CONTEXT)),
    )
    assert ran.lines == [
        "value       “Hello Ana:",
        "            249.50”",
        "type        Text",
        "references  Case.Owner.Name, Amount",
    ]


def test_a_formula_may_come_from_stdin(run: Run) -> None:
    assert run("formula", "-", stdin=b"1 +\n2\n").lines[0] == "value       3"


def test_a_malformed_formula_is_shown_with_its_place(run: Run) -> None:
    ran = run("formula", '"a"&UPER("b")')
    assert (ran.code, ran.out) == (2, "")
    assert ran.faults == [
        "line 1, column 5: Unknown function UPER. Check spelling. (Did you mean 'UPPER'?)",
        '  "a"&UPER("b")',
        "      ^^^^",
    ]
    assert run("formula", "{!1 +}", "--template").code == 2


def test_the_carets_stay_in_their_place_whatever_stands_before_them(run: Run) -> None:
    ran = run("formula", "'\x1b\u200b' & x")
    assert ran.faults[1:] == ["  '\ufffd\ufffd' & x", "         ^"]


def test_a_formula_without_a_value_is_no_malformed_one(run: Run) -> None:
    ran = run("formula", "1 + 1 / 0")
    assert (ran.code, ran.out) == (1, "")
    assert ran.faults == ["line 1, column 5: Division by zero.", "  1 + 1 / 0", "      ^^^^^"]
    ran = run("formula", "a{!1/0}", "--template", "--json")
    assert ran.code == 1
    assert ran.data() == {
        "value": None,
        "type": "Text",
        "references": [],
        "error": {"message": "Division by zero.", "line": 1, "column": 4},
    }


def test_every_fault_of_the_options_is_named_at_once(run: Run) -> None:
    ran = run(
        *("formula", "1", "--blank", "zer", "--zone", "Mars", "--now", "2026-03-02T09:00"),
        *("--rate", "EUR", "--rate", "=1", "--rate", "EUR=NaN", "--context", "none.json"),
    )
    assert (ran.code, ran.out) == (2, "")
    offset = "(Write it with an offset, like '2026-03-02T09:00:00Z'.)"
    assert ran.faults == [
        "--blank: 'zer' is neither (Did you mean 'zero'?)",
        f"--now: 2026-03-02T09:00:00 has no time zone {offset}",
        "--zone: 'Mars' is no time zone (Use a name such as Europe/Paris.)",
        "--rate: 'EUR' is no rate (Write it like EUR=0.9.)",
        "--rate: '=1' is no rate (Write it like EUR=0.9.)",
        "--rate: 'EUR=NaN' is no rate (Write it like EUR=0.9.)",
        "none.json: cannot be read: No such file or directory",
        "7 faults; nothing was evaluated.",
    ]
    assert run("formula", "1", "--now", "noon").code == 2
    assert run("formula", "1", "--zone", "../etc").code == 2


@pytest.mark.parametrize(
    ("context", "fault"),
    [
        ("[1]", 'is no JSON object (Write {"Name": value, …}.)'),
        (
            '{"A": [1]}',
            "A: is a list of other things (A list of texts is a multi-select picklist; ",
        ),
        ('{"A": {"latitude": 91, "longitude": 0}}', "A.latitude: is 91 (Use -90 to 90.)"),
        ('{"A": {"latitude": "x", "longitude": 0}}', "A: is no location (Write {"),
        ('{"A": 1, "a": 2}', "a: is a second field of that name"),
        ('{"A": {"B": 1, "B": 2}}', "B: is there twice (Keep one.)"),
        ('{"A": NaN}', "holds NaN, which is no number in JSON"),
        ('{"A":\n1,}', ":2: is no JSON: "),
        ("[" * 200_000, "is nested too deep"),
        (b'{"A": "\xff"}', ":1: is not UTF-8: "),
    ],
)
def test_a_context_that_cannot_be_read_is_refused_with_its_faults(
    run: Run, written: Write, context: str | bytes, fault: str
) -> None:
    file = written("ctx.json", context)
    ran = run("formula", "A", "--context", file)
    assert (ran.code, ran.out) == (2, "")
    assert fault in ran.faults[0]
    assert ran.faults[-1] == "1 fault; nothing was evaluated."


def test_values_that_are_not_what_their_fields_hold_are_refused_all_at_once(
    run: Run, written: Write
) -> None:
    context = written(
        "ctx.json",
        '{"T": 1, "N": true, "D": "tomorrow", "W": "2026-03-02T09:00", "H": 9, "B": "yes",'
        ' "L": "here", "M": [1], "C": "x", "Unknown": [1]}',
    )
    schema = written(
        "s.json",
        '{"T": "text", "N": "number", "D": "date", "W": "datetime", "H": "time", "B": "checkbox",'
        ' "L": "location", "M": "multipicklist", "C": "currency"}',
    )
    ran = run("formula", "1", "--context", context, "--schema", schema)
    assert ran.code == 2
    assert [fault.rpartition("ctx.json: ")[2].partition(" (")[0] for fault in ran.faults[:-1]] == [
        "T: is no text",
        "N: is no number",
        "D: is no date",
        "W: is no datetime",
        "H: is no time",
        "B: is no checkbox",
        "L: is no location",
        "M: is no multipicklist",
        "C: is no currency",
    ]
    ran = run("formula", "1", "--schema", written("list.json", '"text"'), "--context", context)
    assert ran.code == 2


def test_a_schema_that_names_no_kinds_is_refused(run: Run, written: Write) -> None:
    ran = run("formula", "1", "--schema", written("s.json", '{"A": 1, "B": [2]}'))
    assert ran.code == 2
    assert [fault.rpartition("s.json: ")[2].partition(" (")[0] for fault in ran.faults] == [
        "A: is no kind",
        "B: is no kind",
        "2 faults; nothing was evaluated.",
    ]
    ran = run("formula", "1", "--schema", written("s.json", '{"A": "txt"}'))
    assert "A: 'txt' is no kind (Did you mean 'text'?)" in ran.faults[0]
