"""What a campaign costs, where its next segment begins, and what one character can do to it.

    pip install 'msgcore[notebook]'
    marimo edit examples/campaign.py     # explore it
    marimo run examples/campaign.py      # read it
    python examples/campaign.py          # only see that it runs

The messages are those of campaign.txt beside this file, or the SMS Spam Collection where the
environment variable MSGCORE_TEST_DATA names a folder that has it.
"""

import marimo

__generated_with = "0.25.2"
app = marimo.App(app_title="What a campaign costs", width="medium")


@app.cell
def _():
    import os
    from collections import Counter
    from html import escape
    from pathlib import Path

    import marimo as mo

    from msgcore.sms import (
        AUTO,
        AWS,
        EXAMPLE_PRICES,
        GUIDE,
        STANDARD,
        TWILIO,
        Profile,
        Volume,
        cost,
        estimate,
        rewrite,
        segment,
        segment_many,
    )

    PROFILES = {"standard": STANDARD, "guide": GUIDE, "twilio": TWILIO, "aws": AWS}
    COUNTRIES = tuple(dict.fromkeys(price.country for price in EXAMPLE_PRICES.prices))
    return (
        AUTO,
        COUNTRIES,
        Counter,
        EXAMPLE_PRICES,
        PROFILES,
        Path,
        Profile,
        STANDARD,
        Volume,
        cost,
        escape,
        estimate,
        mo,
        os,
        rewrite,
        segment,
        segment_many,
    )


@app.cell
def _(escape, mo):
    def table(head, rows):
        """Draw a table; figures stand on the right."""

        def cell(value, tag="td", *, right=False):
            side = "left" if isinstance(value, str) and not right else "right"
            shown = escape(value) if isinstance(value, str) else f"{value:,}"
            return f'<{tag} style="text-align:{side};padding:2px 16px 2px 0">{shown}</{tag}>'

        titles = "".join(
            cell(title, "th", right=not isinstance(kind, str))
            for title, kind in zip(head, rows[0], strict=True)
        )
        body = "".join(f"<tr>{''.join(map(cell, row))}</tr>" for row in rows)
        return mo.Html(f'<table style="width:auto"><tr>{titles}</tr>{body}</table>')

    def bars(rows):
        """Draw a bar for each row of a name and a number."""
        most = max((number for _, number in rows), default=1) or 1
        drawn = "".join(
            f'<div style="text-align:right;white-space:nowrap">{escape(str(name))}</div>'
            f'<div style="text-align:right">{number:,}</div>'
            f'<div><div style="background:#0072b2;border-radius:2px;height:0.9em;'
            f'width:{100 * number / most:.1f}%"></div></div>'
            for name, number in rows
        )
        style = "display:grid;grid-template-columns:auto auto 1fr;gap:4px 12px;align-items:center"
        return mo.Html(f'<div style="{style};max-width:44em">{drawn}</div>')

    return bars, table


@app.cell
def _(mo):
    mo.md("""
    # What a campaign costs

    An SMS is billed by the segment. A text whose characters are all in the GSM-7 alphabet has room
    for 160 units in one segment and for 153 in each of several; one character outside it, and there
    is room for 70 and 67. So the length of a first name, or a curly quote, can double the bill.

    The prices here are made up. Their currency is XTS, the code that is kept for tests.
    """)
    return


@app.cell
def _(COUNTRIES, PROFILES, mo):
    template = mo.ui.text_area(
        value=(
            "Hi {!name}, your lamp from Birch & Bell is ready in {!town}. Fetch it until Friday, "
            "9 to 18, and show this message at the till. Reply STOP to opt out."
        ),
        label="Template",
        rows=3,
        full_width=True,
    )
    recipients = mo.ui.number(start=0, stop=10_000_000, value=50_000, label="Recipients")
    country = mo.ui.dropdown([one for one in COUNTRIES if one], value="US", label="Country")
    profile = mo.ui.dropdown(list(PROFILES), value="standard", label="Profile")
    mo.vstack([template, mo.hstack([recipients, country, profile], justify="start")])
    return country, profile, recipients, template


@app.cell
def _(mo):
    mo.md("""
    ## A template before its names are known

    A name has 2 characters at least, 7 as a rule and 18 at most; a town 4, 9 and 16. That gives
    three cases, and the lengths at which one segment more begins.
    """)
    return


@app.cell
def _(EXAMPLE_PRICES, PROFILES, country, estimate, profile, recipients, template):
    LENGTHS = {"name": (2, 7, 18), "town": (4, 9, 16)}
    used = {field: limits for field, limits in LENGTHS.items() if f"{{!{field}}}" in template.value}
    plan = estimate(
        template.value,
        used,
        recipients=recipients.value,
        prices=EXAMPLE_PRICES,
        country=country.value,
        profile=PROFILES[profile.value],
    )
    plan
    return plan, used


@app.cell
def _(mo, plan):
    mo.vstack(
        [
            mo.md("The message in the usual case, `x` standing for the values:"),
            plan.expected,
        ]
    )
    return


@app.cell
def _(
    EXAMPLE_PRICES,
    PROFILES,
    country,
    estimate,
    mo,
    profile,
    recipients,
    table,
    template,
    used,
):
    foreign = estimate(
        template.value,
        used,
        recipients=recipients.value,
        prices=EXAMPLE_PRICES,
        country=country.value,
        foreign=tuple(used)[:1],
        profile=PROFILES[profile.value],
    )
    mo.vstack(
        [
            mo.md(
                "A name in another alphabet makes its message UCS-2. If the longest names were "
                "so, the worst case would be:"
            ),
            table(
                ("worst case", "encoding", "segments", f"total in {EXAMPLE_PRICES.currency}"),
                [
                    (
                        "names in another alphabet",
                        foreign.worst.segmentation.encoding.value,
                        foreign.worst.segments,
                        foreign.worst.cost.rounded(),
                    )
                ],
            ),
        ],
        align="start",
    )
    return


@app.cell
def _(mo):
    mo.md("""
    ## The same message in several countries

    The usual case, sent to as many recipients in each. A price is looked up by country and sender;
    a country without a row of its own takes the price for any.
    """)
    return


@app.cell
def _(COUNTRIES, EXAMPLE_PRICES, Volume, cost, plan, recipients):
    cost(
        [
            Volume(
                segments=plan.expected.segments * recipients.value,
                messages=recipients.value,
                country=one,
            )
            for one in COUNTRIES
        ],
        EXAMPLE_PRICES,
    )
    return


@app.cell
def _(mo):
    mo.md("""
    ## What one character costs

    The same sentence, written in five ways.
    """)
    return


@app.cell
def _(EXAMPLE_PRICES, Volume, cost, country, recipients, segment, table):
    PLAIN = (
        "Hi Daniela, it's here: your lamp from Birch & Bell. Fetch it in Millbrook until Friday, "
        "9 to 18. Reply STOP to opt out."
    )
    variants = {
        "plain": PLAIN,
        "curly apostrophe": PLAIN.replace("'", "\u2019"),
        "with an emoji": PLAIN.replace("lamp", "lamp 💡"),
        "brackets (two units each)": PLAIN.replace("Birch & Bell", "[Birch & Bell]"),
        "a name with ł": PLAIN.replace("Daniela", "Łucja"),
    }

    def _priced(text):
        result = segment(text)
        volume = Volume(
            segments=result.segments * recipients.value,
            messages=recipients.value,
            country=country.value,
        )
        total = cost([volume], EXAMPLE_PRICES).rounded()
        offenders = "".join(offender.character for offender in result.offenders)
        return offenders, result.encoding.value, result.units, result.segments, total

    table(
        ("", "outside GSM-7", "encoding", "units", "segments", EXAMPLE_PRICES.currency),
        [(name, *_priced(text)) for name, text in variants.items()],
    )
    return (variants,)


@app.cell
def _(segment, variants):
    segment(variants["with an emoji"])
    return


@app.cell
def _(mo):
    mo.md("""
    ## What rewriting saves

    `rewrite` writes the typographic characters as a typewriter does, where that saves a segment. It
    never turns an emoji into words.
    """)
    return


@app.cell
def _(rewrite, variants):
    rewrite(variants["curly apostrophe"])
    return


@app.cell
def _(Path, mo, os):
    folder = os.environ.get("MSGCORE_TEST_DATA")
    corpus = Path(folder or ".") / "sms_spam_collection.tsv"
    if folder and corpus.is_file():
        source = "the SMS Spam Collection"
        rows = corpus.read_text(encoding="utf-8").rstrip("\n").split("\n")[1:]
        messages = [row.partition("\t")[2] for row in rows]
    else:
        source = "the sample beside this notebook"
        sample = Path(__file__).with_name("campaign.txt")
        messages = sample.read_text(encoding="utf-8").rstrip("\n").split("\n")
    mo.md(f"""
    ## What is sent in reality

    {len(messages):,} messages of {source}, under the profile chosen above. Segments, and how many
    messages take so many:
    """)
    return (messages,)


@app.cell
def _(Counter, PROFILES, bars, messages, profile, segment_many):
    counts = segment_many(messages, PROFILES[profile.value])
    bars(
        [
            (f"{segments} segment{'s' if segments > 1 else ''}", number)
            for segments, number in sorted(Counter(counts.segments).items())
        ]
    )
    return (counts,)


@app.cell
def _(AUTO, PROFILES, Profile, messages, mo, segment_many, table):
    def _row(name, one):
        found = segment_many(messages, one)
        longest = max(found.segments, default=0)
        return name, found.encodings.count("ucs-2"), sum(found.segments), longest

    mo.vstack(
        [
            mo.md(
                "A header of seven octets instead of six costs little; national language tables "
                "can save much, where the phones know them."
            ),
            table(
                ("profile", "messages in UCS-2", "segments", "most of one message"),
                [
                    *(_row(name, one) for name, one in PROFILES.items()),
                    _row("national tables", Profile(national=AUTO)),
                ],
            ),
        ],
        align="start",
    )
    return


@app.cell
def _(Counter, bars, messages, mo, segment):
    offenders = Counter()
    for message in messages:
        offenders.update({(one.character, one.name) for one in segment(message).offenders})
    mo.vstack(
        [
            mo.md("The characters outside GSM-7, by the number of messages that have them:"),
            bars(
                [
                    (f"{name.capitalize()} {one}" if one.isprintable() else name, number)
                    for (one, name), number in sorted(
                        offenders.items(), key=lambda item: (-item[1], item[0])
                    )[:12]
                ]
            ),
        ]
    )
    return


@app.cell
def _(
    EXAMPLE_PRICES,
    PROFILES,
    Volume,
    cost,
    country,
    counts,
    messages,
    mo,
    profile,
    rewrite,
    segment_many,
    table,
):
    rewritten = [
        rewrite(message, PROFILES[profile.value]).text if segments > 1 else message
        for message, segments in zip(messages, counts.segments, strict=True)
    ]
    after = segment_many(rewritten, PROFILES[profile.value])

    def _priced(name, found):
        total = cost([Volume.of(found, country=country.value)], EXAMPLE_PRICES).total
        return name, found.encodings.count("ucs-2"), sum(found.segments), total

    mo.vstack(
        [
            mo.md("All of them, as they are and rewritten:"),
            table(
                ("", "messages in UCS-2", "segments", EXAMPLE_PRICES.currency),
                [_priced("as they are", counts), _priced("rewritten", after)],
            ),
        ],
        align="start",
    )
    return


if __name__ == "__main__":
    app.run()
