"""How the texts of a consent dialogue are worded, language by language, as data.

Every entry is a pattern for a text that `flat` has made plain: lower case, no accents.
`OBJECTS` stands for what a subscription consists of (messages, alerts, …) with up to three
words before it, `OTHERS` for things that a word might be about instead (an order, a visit, …).

The tables hold five languages. A language without one is not guessed at: what needs its
wording is not checked, and a finding says so.
"""

import attrs

__all__ = ["Wording"]


@attrs.frozen(kw_only=True)
class Wording:
    """One language's ways of saying what a consent dialogue says.

    Args:
        language: The language, as a tag such as `fr`.
        verbs: Asks for an answer: `reply with`.
        loose_verbs: May ask for an answer, and means other things too: `send`.
        polite: What may stand between the start of a sentence and the verb.
        negations: What, right before the verb, turns the request round.
        articles: What, right before the verb, makes no request of it: `your answer`.
        leads: Begins a purpose that stands before the verb: `to`.
        ways: Ends a purpose that stands before the verb: `by`.
        introducers: Begins a purpose that stands after the word: `to`, `for`, `if`.
        either: Joins words of which one is to be chosen: `or`.
        objects: What a subscription consists of.
        message: A plain word for one of those.
        others: What a word might be about instead.
        opt_out: A purpose that is an opt-out, whatever the word.
        opt_out_bare: A whole purpose that may be an opt-out, where nothing else is meant.
        opt_in: A purpose that is an opt-in, whatever the word.
        opt_in_bare: A whole purpose that may be an opt-in, where nothing else is meant.
        helping: A purpose that is a request for help.
        everyday: Opt-out and opt-in words of everyday use, in canonical form: without a
            clear purpose nobody takes them for an opt-out or an opt-in.
        rates: Says that messages cost what the plan says.
        frequency: Says how many messages to expect.
        no_more: Says that no more messages follow.
        marketing: Sells something.
        soft_marketing: Sells something, unless the sentence speaks of no more of it.
        farewell: Begins such a sentence.
        common: Frequent words by which the language is known.
    """

    language: str
    verbs: str
    loose_verbs: str
    polite: str
    negations: str
    articles: str
    leads: str
    ways: str
    introducers: str
    either: str
    objects: str
    message: str
    others: str
    opt_out: str
    opt_out_bare: str
    opt_in: str
    opt_in_bare: str
    helping: str
    everyday: frozenset[str]
    rates: str
    frequency: str
    no_more: str
    marketing: str
    soft_marketing: str
    farewell: str
    common: str

    def pattern(self, template: str) -> str:
        """Fill the names in a template: `OBJECTS` and `OTHERS`."""
        objects = rf"(?:[\w'&-]+ ){{0,3}}(?:{self.objects})\b"
        return template.replace("OBJECTS", objects).replace("OTHERS", rf"(?:{self.others})\b")
