"""`msgcore redact`: what people and programs see, and what it never prints."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from msgcore.cli.app import app

RULES = """
[[sensitive_data]]
ready = "payment-card"
enforce_on = ["customer"]

[[sensitive_data]]
name = "order"
pattern = '\\bORD-\\d{6}\\b'
action = "replace"
replacement = "[order]"
priority = 200
enabled = true
"""
CARD = "4111 1111 1111 1111"
MESSAGES = f"Where is ORD-482131?\nMy card is {CARD}.\nSTOP\n"
SLOW = """
[[sensitive_data]]
name = "slow"
pattern = '(a|aa)+$'
enabled = true
"""


@pytest.fixture
def rules(tmp_path: Path) -> str:
    file = tmp_path / "rules.toml"
    file.write_text(RULES)
    return str(file)


@pytest.fixture
def messages(tmp_path: Path) -> str:
    file = tmp_path / "messages.txt"
    file.write_text(MESSAGES)
    return str(file)


def run(*words: str, stdin: str = "") -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["redact", *words], input=stdin, env={"COLUMNS": "100"})
    return result.exit_code, result.stdout, result.stderr


def test_messages_are_printed_as_they_may_be_shown(rules: str, messages: str) -> None:
    code, out, _ = run("--rules", rules, messages)
    assert code == 0
    assert out == "Where is [order]?\nMy card is XXXX XXXX XXXX 1111.\nSTOP\n"


def test_messages_come_from_stdin_where_no_file_is_named(rules: str) -> None:
    assert run("--rules", rules, stdin="ORD-482131\n")[1] == "[order]\n"


def test_a_rule_is_enforced_on_its_authors_alone(rules: str, messages: str) -> None:
    _, out, _ = run("--rules", rules, "--author", "agent", messages)
    assert out.splitlines()[:2] == ["Where is [order]?", f"My card is {CARD}."]


def test_an_agents_name_is_not_looked_through(rules: str) -> None:
    _, out, _ = run("--rules", rules, "--origin", "agent-name", stdin="ORD-482131")
    assert out == "ORD-482131\n"


def test_a_preview_shows_what_was_found_and_by_which_rule(rules: str, messages: str) -> None:
    code, out, _ = run("--rules", rules, "--preview", messages)
    assert code == 0
    assert f"My card is «{CARD}»." in out
    assert "payment-card: 11 to 30" in out
    assert out.endswith("3 messages: order 1, payment-card 1\n")


def test_json_tells_all_but_the_originals(rules: str, messages: str) -> None:
    _, out, _ = run("--rules", rules, "--json", "--at", "2026-03-02T09:00:00Z", messages)
    first, second, third = map(json.loads, out.splitlines())
    assert first["edits"] == [{"span": [9, 19], "replacement": "[order]", "rules": ["order"]}]
    assert second["events"][0]["rule"] == "payment-card"
    assert second["events"][0]["at"] == "2026-03-02T09:00:00Z"
    assert (third["text"], third["edits"], third["complete"]) == ("STOP", [], True)
    assert CARD not in out


def test_a_message_that_takes_too_long_is_masked_whole_and_counted(tmp_path: Path) -> None:
    file = tmp_path / "slow.toml"
    file.write_text(SLOW)
    hostile = "a" * 5000 + "!"
    code, out, err = run("--rules", str(file), stdin=f"{hostile}\nfine\n")
    assert code == 1
    assert "aaa" not in out
    assert out.splitlines()[1] == "fine"
    assert "1 could not be looked through" in err
    _, shown, _ = run("--rules", str(file), "--preview", stdin=hostile)
    assert "timed-out (slow)" in shown.replace("\n", "")


def test_on_a_channel_where_rules_are_not_enforced_nothing_changes(
    rules: str, messages: str, tmp_path: Path
) -> None:
    chat = tmp_path / "chat.toml"
    chat.write_text('[channel]\nname = "Chat"\nkind = "web"\nplatform = "enhanced"\n')
    assert run("--rules", rules, "--channel", str(chat), messages)[1] == MESSAGES


def test_a_channel_file_holds_its_own_rules(tmp_path: Path) -> None:
    page = tmp_path / "page.toml"
    page.write_text('[channel]\nname = "Page"\nkind = "facebook"\nplatform = "standard"\n' + RULES)
    out = run("--rules", str(page), "--channel", str(page), stdin="ORD-482131")[1]
    assert out == "[order]\n"


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text('[[sensitive_data]]\nready = "emails"\n[[sensitive_data]]\nname = "id"\n')
    code, out, err = run("--rules", str(file), "--author", "bob", "--json", "--preview", "none.txt")
    assert (code, out) == (2, "")
    assert "sensitive_data[0].ready: 'emails' is no ready rule" in err
    assert "sensitive_data[1].pattern: is missing" in err
    assert "--author: 'bob' is no Role" in err
    assert "--json: is given beside --preview" in err
    assert "none.txt: cannot be read" in err


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "sensitive_data: is missing"),
        ("sensitive_data = 3", "sensitive_data: is no list"),
        ('[[sensitive_data]]\nname="x"\npattern="("\nenabled=true', "sensitive_data[0].pattern"),
    ],
)
def test_a_file_without_rules_is_refused(tmp_path: Path, text: str, fault: str) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(text)
    code, _, err = run("--rules", str(file), stdin="x")
    assert code == 2
    assert fault in err


def metadata(folder: Path, name: str = "Ticket", parts: str = "", switch: str = "true") -> str:
    """A rule as the product's metadata has it: TIC-1 becomes [ticket]."""
    file = folder / f"{name}.liveChatSensitiveDataRule"
    file.write_text(
        "<LiveChatSensitiveDataRule><actionType>Replace</actionType><enforceOn>2</enforceOn>"
        f"<isEnabled>{switch}</isEnabled><pattern>TIC-[0-9]</pattern>"
        f"<replacement>[ticket]</replacement>{parts}</LiveChatSensitiveDataRule>"
    )
    return str(file)


def test_a_rule_may_come_from_the_products_metadata(tmp_path: Path) -> None:
    code, out, err = run("--rules", metadata(tmp_path), "--preview", stdin="TIC-1")
    assert (code, err) == (0, "")
    assert "→  [ticket]" in out
    assert "Ticket: 0 to 5" in out


def test_metadata_may_lie_in_source_format(tmp_path: Path) -> None:
    file = Path(metadata(tmp_path))
    source = file.rename(f"{file}-meta.xml")
    assert "Ticket 1" in run("--rules", str(source), "--preview", stdin="TIC-1")[1]


def test_rules_may_come_from_several_files(rules: str, tmp_path: Path) -> None:
    _, out, _ = run("--rules", rules, "--rules", metadata(tmp_path), stdin="TIC-1, ORD-482131")
    assert out == "[ticket], [order]\n"


def test_a_fault_is_told_with_the_file_that_it_is_in(rules: str, tmp_path: Path) -> None:
    same = metadata(tmp_path, "order")
    twice = metadata(tmp_path, "Twice", "<pattern>(</pattern>")
    broken = tmp_path / "broken.json"
    broken.write_text('{"sensitive_data": [{"name": "a", "pattern": "(", "enabled": true}]}')
    files = [word for file in (rules, same, twice, str(broken)) for word in ("--rules", file)]
    code, _, err = run(*files, stdin="x")
    assert code == 2
    assert f"{same}: name: 'order' is taken" in err
    assert f"{twice}: pattern: is there twice" in err
    assert f"{broken}: sensitive_data[0].pattern" in err


def test_what_of_metadata_is_not_understood_or_not_in_force_is_remarked(tmp_path: Path) -> None:
    file = metadata(tmp_path, parts="<replacement><b/></replacement><mood/>", switch="false")
    code, out, err = run("--rules", file, stdin="TIC-1")
    assert (code, out) == (0, "TIC-1\n")
    unknown, *unreadable, disabled, none = err.splitlines()
    assert unknown.startswith(f"{file}: warning metadata.unknown-element at mood")
    assert len(unreadable) == 2
    for remark in unreadable:
        assert remark.startswith(f"{file}: warning metadata.unreadable at replacement")
    assert disabled == f"{file}: is disabled, and blocks nothing"
    assert none == "--rules: no rule is in force, and nothing is blocked"


def test_a_disabled_rule_among_others_is_remarked(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(RULES.replace("enabled = true", "enabled = false"))
    _, _, err = run("--rules", str(file), stdin="x")
    assert err == f"{file}: sensitive_data[1]: is disabled, and blocks nothing\n"


NOTHING = "--rules: no rule is in force, and nothing is blocked"


def test_rules_that_are_not_in_force_are_remarked(rules: str, tmp_path: Path) -> None:
    code, out, err = run(
        "--rules", rules, "--author", "agent", "--at", "2026-03-02T09:00Z", stdin=CARD
    )
    assert (code, out) == (0, f"{CARD}\n")
    where = "for the author 'agent' on the standard platform at 2026-03-02T09:00:00Z"
    assert err == f"--rules: not in force {where}: payment-card\n"
    channel = tmp_path / "whatsapp.toml"
    channel.write_text('[channel]\nname = "Shop"\nkind = "whatsapp"\nplatform = "enhanced"\n')
    _, out, err = run("--rules", rules, "--channel", str(channel), stdin=CARD)
    assert out == f"{CARD}\n"
    first, second = err.splitlines()
    assert first.startswith(
        "--rules: not in force for the author 'customer' on the enhanced platform at "
    )
    assert first.endswith(": payment-card, order")
    assert second == NOTHING


def test_a_rule_that_takes_effect_later_is_remarked(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(RULES.replace("priority = 200", "updated_at = 2026-03-02T09:00:00Z"))
    _, out, err = run("--rules", str(file), "--at", "2026-03-02T09:00:59Z", stdin="ORD-482131")
    assert out == "ORD-482131\n"
    assert err.endswith(": order\n")
    _, out, err = run("--rules", str(file), "--at", "2026-03-02T09:01:00Z", stdin="ORD-482131")
    assert (out, err) == ("[order]\n", "")


def test_texts_that_are_not_looked_through_are_remarked(rules: str) -> None:
    _, out, err = run("--rules", rules, "--origin", "agent-name", stdin=CARD)
    assert out == f"{CARD}\n"
    assert err.splitlines() == ["--origin: no agent-name is looked through", NOTHING]


def test_no_rules_at_all_are_remarked(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text("sensitive_data = []")
    _, out, err = run("--rules", str(file), stdin=CARD)
    assert (out, err) == (f"{CARD}\n", f"{NOTHING}\n")


def test_rules_must_be_named() -> None:
    assert "--rules: is missing" in run(stdin="x")[2]


def test_no_rule_steers_the_terminal_by_its_name(tmp_path: Path) -> None:
    file = tmp_path / "rules.toml"
    file.write_text(
        '[[sensitive_data]]\nname = "id\\u001b[2J"\npattern = "[0-9]+"\nenabled = true\n'
    )
    ran = CliRunner().invoke(app, ["redact", "--rules", str(file), "--preview"], input="It is 7.\n")
    assert ran.exit_code == 0
    assert "\x1b" not in ran.output
    assert "\\x1b[2J: 6 to 7" in ran.output
