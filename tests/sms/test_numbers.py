"""What kind of sender an address is."""

import phonenumbers
import pytest

from msgcore import codec
from msgcore.errors import InvalidValueError
from msgcore.policy import DOCUMENTED, SUMMER_26, override
from msgcore.sms import Line, NumberClassification, classify_number, in_country
from msgcore.sms.numbering import read, regions, zones_by_prefix
from msgcore.vocabulary import SenderKind

LONG_CODE, TOLL_FREE, SHORT_CODE, A2P, MOBILE, ALPHANUMERIC = SenderKind
KIND_OF = {
    phonenumbers.PhoneNumberType.FIXED_LINE: LONG_CODE,
    phonenumbers.PhoneNumberType.VOIP: LONG_CODE,
    phonenumbers.PhoneNumberType.MOBILE: MOBILE,
    phonenumbers.PhoneNumberType.TOLL_FREE: TOLL_FREE,
}


def fault(address: str, **more: object) -> tuple[str, str]:
    with pytest.raises(InvalidValueError) as caught:
        classify_number(address, **more)
    assert caught.value.faults[0].hint or "telephone numbers" in caught.value.faults[0].message
    return caught.value.faults[0].path, caught.value.faults[0].message


class TestWhatThePlanTells:
    @pytest.mark.parametrize(
        ("address", "kind", "country", "line"),
        [
            ("+442079460000", LONG_CODE, "GB", Line.FIXED),
            ("+447400123456", MOBILE, "GB", Line.MOBILE),
            ("+4930123456", LONG_CODE, "DE", Line.FIXED),
            ("+448001234567", TOLL_FREE, "", Line.TOLL_FREE),
            ("+18005550100", TOLL_FREE, "", Line.TOLL_FREE),
            ("+80012345678", TOLL_FREE, "", Line.TOLL_FREE),
            ("+883510001234567", LONG_CODE, "", Line.VOIP),
        ],
    )
    def test_a_number_of_one_range_has_one_kind(
        self, address: str, kind: SenderKind, country: str, line: Line
    ) -> None:
        found = classify_number(address)
        assert (found.kind, found.candidates) == (kind, (kind,))
        assert (found.country, found.line, found.address) == (country, line, address)

    @pytest.mark.parametrize("address", ["+12025550123", "+16045550123"])
    def test_north_america_does_not_tell_land_lines_from_mobiles(self, address: str) -> None:
        found = classify_number(address)
        assert found.kind is None
        assert found.candidates == (LONG_CODE, MOBILE)
        assert found.line is Line.FIXED_OR_MOBILE

    def test_a_toll_free_number_of_north_america_belongs_to_no_one_country(self) -> None:
        found = classify_number("+18005550100")
        assert found.country == ""
        assert {"US", "CA"} <= set(found.countries)
        assert classify_number("+18005550100", country="CA").country == "CA"

    def test_a_premium_number_is_no_sender(self) -> None:
        found = classify_number("+19005551234")
        assert (found.kind, found.candidates, found.line) == (None, (), Line.OTHER)

    def test_a_number_that_the_plan_does_not_have_may_be_anything(self) -> None:
        found = classify_number("+1202555")
        assert (found.kind, found.line) == (None, Line.UNKNOWN)
        assert found.candidates == (LONG_CODE, TOLL_FREE, MOBILE)
        assert found.country == ""

    def test_an_a2p_long_code_is_never_concluded(self) -> None:
        assert A2P not in classify_number("+447400123456").candidates
        assert A2P not in classify_number("+12025550123").candidates


class TestDigitsAlone:
    @pytest.mark.parametrize("address", ["(202) 555-0123", "202.555.0123", "1-202-555-0123"])
    def test_a_country_says_how_they_are_dialled(self, address: str) -> None:
        assert classify_number(address, country="US").address == "+12025550123"

    @pytest.mark.parametrize("address", ["4624", "24273", "741741"])
    def test_few_are_a_short_code(self, address: str) -> None:
        found = classify_number(address, country="US")
        assert (found.kind, found.address, found.country) == (SHORT_CODE, address, "US")

    def test_seven_or_eight_may_be_a_short_code_or_a_local_number(self) -> None:
        for country in ("", "US"):
            found = classify_number("5550123", country=country)
            assert found.kind is None
            assert found.candidates == (LONG_CODE, TOLL_FREE, MOBILE, SHORT_CODE)

    def test_eight_that_the_plan_has_are_a_number(self) -> None:
        assert classify_number("22123456", country="NO").candidates == (LONG_CODE,)

    def test_many_without_a_country_are_no_short_code_and_nothing_else_is_known(self) -> None:
        found = classify_number("12025550123")
        assert (found.kind, found.address, found.line) == (None, "12025550123", None)
        assert found.candidates == (LONG_CODE, TOLL_FREE, MOBILE)

    @pytest.mark.parametrize(
        ("digits", "spring", "summer"),
        [(3, False, False), (4, True, False), (5, True, True), (6, True, True)],
    )
    def test_how_short_a_code_may_be_is_the_policys(
        self, digits: int, *, spring: bool, summer: bool
    ) -> None:
        for policy, allowed in ((DOCUMENTED, spring), (SUMMER_26, summer)):
            if allowed:
                assert classify_number("2" * digits, policy=policy).kind is SHORT_CODE
            else:
                with pytest.raises(InvalidValueError, match=f"has {digits} digits"):
                    classify_number("2" * digits, policy=policy)

    def test_how_long_a_code_may_be_is_the_policys(self) -> None:
        assert SHORT_CODE in classify_number("2" * 8).candidates
        assert SHORT_CODE not in classify_number("2" * 9).candidates
        assert SHORT_CODE not in classify_number("2" * 7, policy=SUMMER_26).candidates


class TestNames:
    @pytest.mark.parametrize("name", ["Acme", "A", "Acme 24 7", "A2345678901"])
    def test_a_letter_makes_a_name(self, name: str) -> None:
        found = classify_number(name, country="GB")
        assert (found.kind, found.address, found.country) == (ALPHANUMERIC, name, "GB")

    def test_a_name_has_eleven_characters_at_most(self) -> None:
        assert fault("A23456789012") == (
            "address[11]",
            "the name has 12 characters, at most 11 are allowed",
        )
        short = override(DOCUMENTED, {"sms.alphanumeric_max_characters": 3})
        assert fault("Acme", policy=short)[0] == "address[3]"

    def test_every_character_that_fits_no_name_is_told_once(self) -> None:
        with pytest.raises(InvalidValueError) as caught:
            classify_number(" Café!!!")
        assert [f.path for f in caught.value.faults] == ["address[4]", "address[5]"]


class TestMalformed:
    @pytest.mark.parametrize(
        ("address", "path", "message"),
        [
            ("", "address", "has 0 digits"),
            ("+", "address", "has 0 digits"),
            ("+123456", "address[6]", "has 6 digits"),
            ("1" * 16, "address[16]", "has 16 digits"),
            ("++442079460000", "address[1]", "'+' stands in no telephone number"),
            ("  202#5550123", "address[5]", "'#' stands in no telephone number"),
            ("\uff11\uff12345", "address[0]", "'\uff11' stands in no telephone number"),
            ("+99912345678", "address[1]", "begins with no calling code"),
            ("1-800-FLOWERS", "address[1]", "'-' stands in no name of a sender"),
        ],
    )
    def test_what_is_no_address_says_where(self, address: str, path: str, message: str) -> None:
        assert fault(address) == (path, message)

    def test_a_country_is_two_capital_letters_and_has_numbers(self) -> None:
        for country in ("us", "USA", "U"):
            assert fault("24273", country=country)[0] == "country"
        assert fault("24273", country="ZZ") == ("country", "'ZZ' has no telephone numbers")
        with pytest.raises(InvalidValueError, match="'us' is no country"):
            NumberClassification(address="24273", country="us")

    def test_a_fault_does_not_hold_the_number(self) -> None:
        assert "12345678" not in fault("+99912345678")[1]


class TestTheCallersWord:
    def test_it_wins(self) -> None:
        found = classify_number("+12025550123", kind=A2P)
        assert (found.kind, found.supplied, found.kind_conflict) == (A2P, True, False)

    @pytest.mark.parametrize(
        ("address", "kind", "conflict"),
        [
            ("+12025550123", MOBILE, False),
            ("+12025550123", TOLL_FREE, True),
            ("+18005550100", TOLL_FREE, False),
            ("+18005550100", LONG_CODE, True),
            ("+18005550100", A2P, True),
            ("+447400123456", LONG_CODE, True),
            ("+447400123456", A2P, False),
            ("24273", LONG_CODE, True),
            ("Acme", ALPHANUMERIC, False),
            ("+19005551234", LONG_CODE, True),
        ],
    )
    def test_what_speaks_against_it_is_told(
        self, address: str, kind: SenderKind, *, conflict: bool
    ) -> None:
        found = classify_number(address, kind=kind)
        assert found.kind is kind
        assert found.kind_conflict is conflict

    def test_a_country_that_does_not_fit_is_told(self) -> None:
        found = classify_number("+442079460000", country="US")
        assert (found.country, found.country_conflict) == ("US", True)
        assert not classify_number("+442079460000", country="GB").country_conflict
        assert not classify_number("24273", country="GB").country_conflict

    @pytest.mark.parametrize(
        ("address", "countries", "main"),
        [
            ("+61412345678", ("AU", "CC", "CX"), "AU"),
            ("+393123456789", ("IT", "VA"), "IT"),
            ("+447400123456", ("GB",), "GB"),
        ],
    )
    def test_countries_that_share_a_number_all_fit(
        self, address: str, countries: tuple[str, ...], main: str
    ) -> None:
        found = classify_number(address)
        assert (found.countries, found.country) == (countries, main)
        for country in countries:
            assert not classify_number(address, country=country).country_conflict

    def test_numbers_for_a_use_belong_to_no_one_country_of_north_america(self) -> None:
        premium = classify_number("+19002123456", country="CA")
        assert (premium.kind, premium.candidates, premium.country_conflict) == (None, (), False)


class TestDigitsThatMayBeSeveralThings:
    @pytest.mark.parametrize(
        ("digits", "country", "kinds"),
        [
            ("712345", "AD", [LONG_CODE, SHORT_CODE]),
            ("62889", "AC", [LONG_CODE, SHORT_CODE]),
            ("912345", "AD", [SHORT_CODE]),  # or a premium number, which sends nothing
            ("4915123456789", "DE", [LONG_CODE, MOBILE]),
            ("4918012345", "DE", [LONG_CODE]),  # or a number for shared costs
        ],
    )
    def test_nothing_is_concluded(self, digits: str, country: str, kinds: list[SenderKind]) -> None:
        found = classify_number(digits, country=country)
        assert (found.kind, list(found.candidates)) == (None, kinds)
        assert (found.address, found.country) == (digits, country)

    @pytest.mark.parametrize(
        ("digits", "country", "kind"),
        [
            ("24273", "US", SHORT_CODE),
            ("82333", "GB", SHORT_CODE),
            ("36179", "FR", SHORT_CODE),
            ("447400123456", "GB", MOBILE),
            ("07400123456", "GB", MOBILE),
            ("00447400123456", "DE", MOBILE),
        ],
    )
    def test_what_can_be_one_thing_only_is(
        self, digits: str, country: str, kind: SenderKind
    ) -> None:
        assert classify_number(digits, country=country).kind is kind


@pytest.mark.parametrize("region", sorted(phonenumbers.SUPPORTED_REGIONS))
def test_no_example_of_any_plan_is_taken_for_something_else(region: str) -> None:
    for line in phonenumbers.PhoneNumberType.values():
        number = phonenumbers.example_number_for_type(region, line)
        if number is None or len(phonenumbers.national_significant_number(number)) < 5:
            continue
        kind = KIND_OF.get(phonenumbers.number_type(number))
        full = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        assert classify_number(full).kind is kind
        assert region in classify_number(full).countries or kind is None
        national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
        for digits in (national, full.removeprefix("+")):
            assert classify_number(digits, country=region).kind in (kind, None)


class TestInCountry:
    def known(self, address: str, country: str = "") -> NumberClassification:
        return classify_number(address, country=country)

    def test_calling_codes_tell_countries_apart(self) -> None:
        london = self.known("+442079460000")
        assert in_country(london, self.known("+447911123456")) is True
        assert in_country(london, self.known("+33123456789")) is False
        assert in_country(self.known("60123", "GB"), self.known("+33123456789")) is False

    def test_what_is_unknown_stays_unknown(self) -> None:
        london = self.known("+442079460000")
        assert in_country(london, self.known("24273")) is None
        assert in_country(self.known("24273"), london) is None

    def test_the_us_and_canada_are_free_unless_the_policy_binds_them(self) -> None:
        us, canada, toll_free = map(self.known, ("+12025550123", "+16045550123", "+18005550100"))
        bound = override(DOCUMENTED, {"sms.in_country_binds_north_america": True})
        assert in_country(us, canada) is True
        assert in_country(us, canada, bound) is False
        assert in_country(us, us, bound) is True
        assert in_country(toll_free, us, bound) is None

    def test_a_notification_stays_in_the_country_wherever_that_is(self) -> None:
        us, canada, paris = map(self.known, ("+12025550123", "+16045550123", "+33123456789"))
        assert in_country(us, us, notification=True) is True
        assert in_country(us, canada, notification=True) is False
        assert in_country(us, paris, notification=True) is False
        assert in_country(paris, us, notification=True) is False
        abroad = override(DOCUMENTED, {"sms.notifications_stay_in_country": False})
        assert in_country(us, paris, abroad, notification=True) is True
        assert in_country(paris, us, abroad, notification=True) is False

    def test_other_countries_of_north_america_are_told_apart(self) -> None:
        jamaica = self.known("+18765230123")
        assert in_country(jamaica, self.known("+12025550123")) is False


def test_a_classification_is_plain_data() -> None:
    for address in ("+12025550123", "24273", "Acme"):
        found = classify_number(address, kind=A2P)
        assert codec.from_data(NumberClassification, codec.to_data(found)) == found


def test_what_is_no_number_is_not_read() -> None:
    assert read("") is None
    assert regions(999) == ()
    assert zones_by_prefix("999") == ()
    assert zones_by_prefix("") == ()
