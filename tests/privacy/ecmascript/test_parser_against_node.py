"""The parser against Node: patterns by chance, and what they find.

With HYPOTHESIS_PROFILE=nightly half a million patterns are compared, otherwise ten thousand.
"""

import os
import random
from itertools import product
from string import ascii_lowercase, ascii_uppercase

import pytest
from tests.privacy.ecmascript.invalid import INVALID
from tests.privacy.ecmascript.mutants import generated
from tests.privacy.ecmascript.naive import CannotTellError, searched
from tests.privacy.ecmascript.node import Question, node
from tests.privacy.ecmascript.reading import pattern
from tests.privacy.ecmascript.same_patterns import differences, read
from tests.privacy.ecmascript.valid import VALID

from msgcore.privacy.ecmascript.properties import BINARY, CATEGORIES, SCRIPTS

NIGHTLY = os.environ.get("HYPOTHESIS_PROFILE") == "nightly"
CHUNKS = 100 if NIGHTLY else 2
CHUNK = 5_000
SEARCHES = 20_000 if NIGHTLY else 1_000

LETTERS = [*"abzA10-_\\ckuxp\n {}]2,8:", "<n>", "😀", "\ud83d", "\ude00", "\x01", "\x08", "\x1f"]
"""What the texts are made of: what escapes and their remains stand for."""


@pytest.mark.parametrize("seed", range(CHUNKS))
def test_it_reads_what_node_reads_and_nothing_else(seed: int) -> None:
    assert differences(node(), generated(CHUNK, seed)) == []


def test_node_rejects_every_pattern_of_the_table_of_invalid_ones() -> None:
    answers = node().ask(Question(one.pattern, one.flags) for one in INVALID)
    assert [one for one, answer in zip(INVALID, answers, strict=True) if answer.accepted] == []


def test_node_reads_every_pattern_of_the_table_of_valid_ones() -> None:
    answers = node().ask(Question(one.pattern, one.flags) for one in VALID)
    assert [one for one, answer in zip(VALID, answers, strict=True) if not answer.accepted] == []


def test_what_a_tree_says_finds_what_node_finds() -> None:
    chance = random.Random(5)  # noqa: S311 - what texts are tried is no secret
    asked = [
        Question(source, flags, text="".join(chance.choices(LETTERS, k=6)), milliseconds=500)
        for source, flags in [*VALID, *generated(SEARCHES, seed=-1)]
        if read(source, flags) is None
    ]
    compared = 0
    for question, answer in zip(asked, node().ask(asked), strict=True):
        text = question.text or ""
        # With `u`, Node finds what has no width between the halves of a pair, too.
        if answer.slow or ("u" in question.flags and not text.isascii()):
            continue
        try:
            found = searched(pattern(question.pattern, question.flags), text)
        except CannotTellError:
            continue
        assert found == [one.spans for one in answer.found], question
        compared += 1
    assert compared > len(asked) // 3


@pytest.mark.parametrize("letter", ["p", "P"])
def test_node_knows_every_property(letter: str) -> None:
    known = [
        *CATEGORIES,
        *BINARY,
        *(f"{name}={value}" for name in ("gc", "General_Category") for value in CATEGORIES),
        *(f"{name}={value}" for name in ("sc", "Script") for value in SCRIPTS),
        *(f"{name}={value}" for name in ("scx", "Script_Extensions") for value in SCRIPTS),
    ]
    questions = [Question(f"\\{letter}{{{name}}}", "u") for name in known]
    answers = node().ask(questions)
    assert [q for q, answer in zip(questions, answers, strict=True) if not answer.accepted] == []


def test_there_is_no_short_name_of_a_script_that_only_node_knows() -> None:
    if node().versions["unicode"] != "17.0":
        pytest.skip("the names are those of Unicode 17.0, and this Node knows another one")
    # Q begins names that no list of scripts would show, such as Qaai.
    capitals, small = ascii_uppercase if NIGHTLY else "Q", ascii_lowercase
    names = ["".join(letters) for letters in product(capitals, small, small, small)]
    answers = node().ask(Question(f"\\p{{sc={name}}}", "u") for name in names)
    known = {name for name, answer in zip(names, answers, strict=True) if answer.accepted}
    assert known == set(SCRIPTS) & set(names)


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        ("(?<a>x)(?:y|(?<a>z))", ""),
        ("(?<a>(?<a>x)|y)", ""),
        ("a{2147483648,2147483647}", ""),
        (r"\p{WSpace}", "u"),
    ],
)
def test_what_node_24_reads_against_the_specification_is_refused(source: str, flags: str) -> None:
    assert read(source, flags) is not None
