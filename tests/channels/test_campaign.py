import pytest

from msgcore import codec
from msgcore.channels import Campaign
from msgcore.errors import InvalidValueError


def test_a_campaign_has_a_name_and_says_what_it_is_about() -> None:
    campaign = Campaign(name="Acme", description=("Order Alerts", "Avis de commande"))
    assert codec.from_data(Campaign, codec.to_data(campaign)) == campaign


def test_every_fault_is_named() -> None:
    with pytest.raises(InvalidValueError) as raised:
        Campaign(name="&", description=("ok", " "))
    assert [fault.path for fault in raised.value.faults] == ["name", "description[1]"]
    with pytest.raises(InvalidValueError) as raised:
        Campaign(name="Acme", description=())
    assert [str(fault) for fault in raised.value.faults] == [
        (
            "description: is empty"
            " (Say in a word or phrase what the messages are, such as 'Order Alerts'.)"
        )
    ]
