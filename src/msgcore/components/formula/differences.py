"""Where msgcore deliberately differs from the product's own engine, as data.

Everything else is as the engine computes it.
"""

import attrs

__all__ = ["DIFFERENCES", "Difference"]


@attrs.frozen(kw_only=True)
class Difference:
    """One deliberate difference.

    Args:
        formula: An example.
        engine: What the engine does.
        msgcore: What msgcore does.
        reason: Why.
    """

    formula: str
    engine: str
    msgcore: str
    reason: str


DIFFERENCES: tuple[Difference, ...] = (
    Difference(
        formula="{!NULL}",
        engine="prints the word null",
        msgcore="prints nothing",
        reason="No customer should read the word null.",
    ),
    Difference(
        formula="AND()",
        engine="fails with an internal error",
        msgcore="is refused when compiled: wrong number of parameters",
        reason="A crash becomes an error that says what is wrong.",
    ),
    Difference(
        formula='FIND("a", "banana", NULL)',
        engine="fails with an internal error",
        msgcore="gives null",
        reason="A crash becomes the usual answer for null.",
    ),
    Difference(
        formula='LPAD("a", 3, "")',
        engine="pads with the letters of the word null",
        msgcore="gives null",
        reason="The engine's answer is a defect, of the same kind as a crash.",
    ),
    Difference(
        formula="1 / 0",
        engine="ends with an exception of the arithmetic",
        msgcore="fails with an evaluation error that shows the place",
        reason="One kind of error for what has no value; so, too, for LN(0) and SQRT(-1).",
    ),
    Difference(
        formula='ISNUMBER("١٢")',
        engine="is TRUE: any decimal digit of Unicode counts",
        msgcore="is FALSE; VALUE reads it as the engine does",
        reason="The product's help says that such characters are no number.",
    ),
    Difference(
        formula="NULLVAL(NULL, 1)",
        engine="knows NULLVALUE alone",
        msgcore="takes both names for the same",
        reason="The guide lists NULLVAL.",
    ),
    Difference(
        formula="{ $Parameters.Case.Subject }",
        engine="takes it for text",
        msgcore="is refused when compiled",
        reason="A merge field was meant, as where the guide prints it so: it would be sent.",
    ),
    Difference(
        formula="DATE(1500, 2, 29)",
        engine="counts by the Julian calendar before 15 October 1582",
        msgcore="counts by the Gregorian one always; this date does not exist",
        reason="Python's dates have no other calendar.",
    ),
    Difference(
        formula="DATE(9999, 12, 31) + 1",
        engine="goes on in the year 10000, and before the year 1",
        msgcore="fails with an evaluation error",
        reason="Python's dates end there.",
    ),
    Difference(
        formula='LEFT("abc", 4294967297)',
        engine="keeps the last 32 bits of a count, which makes it 1, or fails",
        msgcore="takes a count as it is",
        reason="The engine's integers overflow: most such counts end in a crash.",
    ),
    Difference(
        formula='LPAD("a", 1000000)',
        engine="makes a text of any length",
        msgcore="fails with #Too Big! beyond 131,072 characters, as SUBSTITUTE does; & beyond 2^20",
        reason="A formula must not take all memory. No field of the product is longer.",
    ),
    Difference(
        formula='VALUE("1e5000") * 0',
        engine="computes with exponents of up to ten digits",
        msgcore="fails with #Too Big! from 10^5000 on; less than 10^-4999 is zero",
        reason="A formula must not take all memory and time.",
    ),
    Difference(
        formula="((((1))))",
        engine="takes parentheses as deep as its stack allows, and then crashes",
        msgcore="refuses more than 150 of them in each other, and as many operators in a row",
        reason="A crash becomes an error that says what is wrong.",
    ),
    Difference(
        formula='LPAD("😀", 1301, "a")',
        engine="cuts a result at 1,300 UTF-16 units, through a character if need be",
        msgcore="drops the character that would be cut in half",
        reason="Half of a character cannot be encoded, so no message can hold it.",
    ),
)
"""The deliberate differences."""
