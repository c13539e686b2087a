r"""The names of Unicode properties, exactly as JavaScript reads them, and their long names.

| written with `u` | means |
|---|---|
| `\p{Lu}`, `\p{gc=Lu}`, `\p{General_Category=Lu}` | a category, by a long or a short name |
| `\p{sc=Grek}`, `\p{Script=Greek}` | a script |
| `\p{scx=Grek}`, `\p{Script_Extensions=Greek}` | a script, with what several scripts share |
| `\p{Alphabetic}`, `\p{Alpha}` | a property that is true or false |
| `\P{…}` | every other character |

Case counts, and nothing may be left out: `\p{lu}`, `\p{Greek}` and `\p{Alphabetic=Yes}` are
errors. Without `u`, `\p` is the letter.

ECMAScript 2025: 22.2.2.3 Runtime Semantics: MatchProperty; Tables 67 to 69. Unicode 17.0:
PropertyAliases.txt, PropertyValueAliases.txt.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgcore.privacy.ecmascript.reader import Reader
from msgcore.privacy.ecmascript.tree import Property

__all__ = ["BINARY", "CATEGORIES", "PROPERTIES", "SCRIPTS", "property_escape"]

PROPERTIES = frozenset("pP")
"""The letters that a property follows."""


def _table(names: str) -> Mapping[str, str]:
    """Return the long name of each name; the first of an entry is the long one."""
    entries = (entry.split() for entry in names.split(","))
    return MappingProxyType({name: entry[0] for entry in entries for name in entry})


CATEGORIES = _table("""
Cased_Letter LC, Close_Punctuation Pe, Connector_Punctuation Pc, Control Cc cntrl,
Currency_Symbol Sc, Dash_Punctuation Pd, Decimal_Number Nd digit, Enclosing_Mark Me,
Final_Punctuation Pf, Format Cf, Initial_Punctuation Pi, Letter L, Letter_Number Nl,
Line_Separator Zl, Lowercase_Letter Ll, Mark M Combining_Mark, Math_Symbol Sm,
Modifier_Letter Lm, Modifier_Symbol Sk, Nonspacing_Mark Mn, Number N, Open_Punctuation Ps,
Other C, Other_Letter Lo, Other_Number No, Other_Punctuation Po, Other_Symbol So,
Paragraph_Separator Zp, Private_Use Co, Punctuation P punct, Separator Z, Space_Separator Zs,
Spacing_Mark Mc, Surrogate Cs, Symbol S, Titlecase_Letter Lt, Unassigned Cn, Uppercase_Letter Lu
""")
"""Each value of General_Category, by all its names."""

BINARY = _table("""
ASCII, ASCII_Hex_Digit AHex, Alphabetic Alpha, Any, Assigned, Bidi_Control Bidi_C,
Bidi_Mirrored Bidi_M, Case_Ignorable CI, Cased, Changes_When_Casefolded CWCF,
Changes_When_Casemapped CWCM, Changes_When_Lowercased CWL, Changes_When_NFKC_Casefolded CWKCF,
Changes_When_Titlecased CWT, Changes_When_Uppercased CWU, Dash, Default_Ignorable_Code_Point DI,
Deprecated Dep, Diacritic Dia, Emoji, Emoji_Component EComp, Emoji_Modifier EMod,
Emoji_Modifier_Base EBase, Emoji_Presentation EPres, Extended_Pictographic ExtPict,
Extender Ext, Grapheme_Base Gr_Base, Grapheme_Extend Gr_Ext, Hex_Digit Hex,
IDS_Binary_Operator IDSB, IDS_Trinary_Operator IDST, ID_Continue IDC, ID_Start IDS,
Ideographic Ideo, Join_Control Join_C, Logical_Order_Exception LOE, Lowercase Lower, Math,
Noncharacter_Code_Point NChar, Pattern_Syntax Pat_Syn, Pattern_White_Space Pat_WS,
Quotation_Mark QMark, Radical, Regional_Indicator RI, Sentence_Terminal STerm, Soft_Dotted SD,
Terminal_Punctuation Term, Unified_Ideograph UIdeo, Uppercase Upper, Variation_Selector VS,
White_Space space, XID_Continue XIDC, XID_Start XIDS
""")
"""Each property that is true or false, by all its names."""

SCRIPTS = _table("""
Adlam Adlm, Ahom, Anatolian_Hieroglyphs Hluw, Arabic Arab, Armenian Armn, Avestan Avst,
Balinese Bali, Bamum Bamu, Bassa_Vah Bass, Batak Batk, Bengali Beng, Beria_Erfe Berf,
Bhaiksuki Bhks, Bopomofo Bopo, Brahmi Brah, Braille Brai, Buginese Bugi, Buhid Buhd,
Canadian_Aboriginal Cans, Carian Cari, Caucasian_Albanian Aghb, Chakma Cakm, Cham,
Cherokee Cher, Chorasmian Chrs, Common Zyyy, Coptic Copt Qaac, Cuneiform Xsux, Cypriot Cprt,
Cypro_Minoan Cpmn, Cyrillic Cyrl, Deseret Dsrt, Devanagari Deva, Dives_Akuru Diak, Dogra Dogr,
Duployan Dupl, Egyptian_Hieroglyphs Egyp, Elbasan Elba, Elymaic Elym, Ethiopic Ethi, Garay Gara,
Georgian Geor, Glagolitic Glag, Gothic Goth, Grantha Gran, Greek Grek, Gujarati Gujr,
Gunjala_Gondi Gong, Gurmukhi Guru, Gurung_Khema Gukh, Han Hani, Hangul Hang,
Hanifi_Rohingya Rohg, Hanunoo Hano, Hatran Hatr, Hebrew Hebr, Hiragana Hira,
Imperial_Aramaic Armi, Inherited Zinh Qaai, Inscriptional_Pahlavi Phli,
Inscriptional_Parthian Prti, Javanese Java, Kaithi Kthi, Kannada Knda, Katakana Kana, Kawi,
Kayah_Li Kali, Kharoshthi Khar, Khitan_Small_Script Kits, Khmer Khmr, Khojki Khoj,
Khudawadi Sind, Kirat_Rai Krai, Lao Laoo, Latin Latn, Lepcha Lepc, Limbu Limb, Linear_A Lina,
Linear_B Linb, Lisu, Lycian Lyci, Lydian Lydi, Mahajani Mahj, Makasar Maka, Malayalam Mlym,
Mandaic Mand, Manichaean Mani, Marchen Marc, Masaram_Gondi Gonm, Medefaidrin Medf,
Meetei_Mayek Mtei, Mende_Kikakui Mend, Meroitic_Cursive Merc, Meroitic_Hieroglyphs Mero,
Miao Plrd, Modi, Mongolian Mong, Mro Mroo, Multani Mult, Myanmar Mymr, Nabataean Nbat,
Nag_Mundari Nagm, Nandinagari Nand, New_Tai_Lue Talu, Newa, Nko Nkoo, Nushu Nshu,
Nyiakeng_Puachue_Hmong Hmnp, Ogham Ogam, Ol_Chiki Olck, Ol_Onal Onao, Old_Hungarian Hung,
Old_Italic Ital, Old_North_Arabian Narb, Old_Permic Perm, Old_Persian Xpeo, Old_Sogdian Sogo,
Old_South_Arabian Sarb, Old_Turkic Orkh, Old_Uyghur Ougr, Oriya Orya, Osage Osge, Osmanya Osma,
Pahawh_Hmong Hmng, Palmyrene Palm, Pau_Cin_Hau Pauc, Phags_Pa Phag, Phoenician Phnx,
Psalter_Pahlavi Phlp, Rejang Rjng, Runic Runr, Samaritan Samr, Saurashtra Saur, Sharada Shrd,
Shavian Shaw, Siddham Sidd, Sidetic Sidt, SignWriting Sgnw, Sinhala Sinh, Sogdian Sogd,
Sora_Sompeng Sora, Soyombo Soyo, Sundanese Sund, Sunuwar Sunu, Syloti_Nagri Sylo, Syriac Syrc,
Tagalog Tglg, Tagbanwa Tagb, Tai_Le Tale, Tai_Tham Lana, Tai_Viet Tavt, Tai_Yo Tayo, Takri Takr,
Tamil Taml, Tangsa Tnsa, Tangut Tang, Telugu Telu, Thaana Thaa, Thai, Tibetan Tibt,
Tifinagh Tfng, Tirhuta Tirh, Todhri Todr, Tolong_Siki Tols, Toto, Tulu_Tigalari Tutg,
Ugaritic Ugar, Unknown Zzzz, Vai Vaii, Vithkuqi Vith, Wancho Wcho, Warang_Citi Wara,
Yezidi Yezi, Yi Yiii, Zanabazar_Square Zanb
""")
"""Each script, by all its names. Katakana_Or_Hiragana is missing: no character has it, and no
engine knows it."""

_VALUED: dict[str, tuple[str, Mapping[str, str]]] = {
    "gc": ("General_Category", CATEGORIES),
    "General_Category": ("General_Category", CATEGORIES),
    "sc": ("Script", SCRIPTS),
    "Script": ("Script", SCRIPTS),
    "scx": ("Script_Extensions", SCRIPTS),
    "Script_Extensions": ("Script_Extensions", SCRIPTS),
}
_NONE: Mapping[str, str] = MappingProxyType({})
_OF_STRINGS = frozenset(
    {
        "Basic_Emoji",
        "Emoji_Keycap_Sequence",
        "RGI_Emoji",
        "RGI_Emoji_Flag_Sequence",
        "RGI_Emoji_Modifier_Sequence",
        "RGI_Emoji_Tag_Sequence",
        "RGI_Emoji_ZWJ_Sequence",
    }
)
_BRACES = re.compile(r"\{(?:([A-Za-z_]++)=)?([A-Za-z0-9_]++)\}")


def property_escape(reader: Reader, start: int) -> tuple[Property, int]:
    r"""Read `\p{…}` or `\P{…}`.

    Args:
        reader: The source, which is read with the flag `u`.
        start: Where the backslash stands.

    Returns:
        The property by its long names, and the place behind the brace.

    Raises:
        PatternError: There is no such property.
    """
    letter = reader.text[start + 1]
    braces = _BRACES.match(reader.text, start + 2)
    if not braces:
        raise reader.error(
            f"A property in braces must follow '\\{letter}'",
            start,
            start + 2,
            f"Write it, as in '\\{letter}{{Lu}}'.",
        )
    name, value = braces.groups("")
    found = _meant(name, value)
    if found is None:
        raise reader.error(
            "JavaScript knows no such property", start, braces.end(), _hint(name, value)
        )
    span = reader.span(start, braces.end())
    return Property(*found, letter == "P", span), braces.end()


def _meant(name: str, value: str) -> tuple[str, str] | None:
    """Return the long names of the property and of its value; a lone name is in `value`."""
    if name:
        long, values = _VALUED.get(name, ("", _NONE))
        return (long, values[value]) if value in values else None
    if value in CATEGORIES:
        return "General_Category", CATEGORIES[value]
    return (BINARY[value], "") if value in BINARY else None


def _hint(name: str, value: str) -> str:
    if not name and value in _OF_STRINGS:
        return "It has strings of several characters, which only the flag v allows."
    if not name and value in SCRIPTS:
        return f"Write 'Script={value}' in the braces."
    known = _VALUED.get(name, ("", _NONE))[1] if name else {**CATEGORIES, **BINARY}
    bare = _bare(value)
    for other in known:
        if _bare(other) == bare:
            return f"Did you mean '{other}'?"
    return "It must be a name of Unicode, to the letter, such as 'Lu' or 'Script=Greek'."


def _bare(name: str) -> str:
    return name.lower().replace("_", "")
