"""The guide's matrix, against rows typed a second time from the guide itself."""

import pytest

from msgcore.channels import (
    GUIDE_COLUMNS,
    GUIDE_FEATURES,
    Feature,
    Qualifier,
    Support,
    cell,
    matrix,
)
from msgcore.channels.capabilities import MATRIX, REMARKS
from msgcore.policy import SPRING_23, Confidence

YES, NO, NA = "Yes", "No", "N/A"
CLASSIC, LIGHTNING = "Yes*", "Yes**"

# As printed: SMS, Facebook, enhanced Facebook, WhatsApp, enhanced WhatsApp, Web, In-App.
PRINTED = {
    Feature.SALES_CLOUD: (LIGHTNING, LIGHTNING, YES, YES, YES, YES, YES),
    Feature.LONG_CODES: (YES, NA, NA, NA, NA, NA, NA),
    Feature.SHORT_CODES_CANADA: (LIGHTNING, NA, NA, NA, NA, NA, NA),
    Feature.AUTOMATED_SETUP: (NO, YES, YES, NO, YES, YES, YES),
    Feature.AGENT_INITIATED: (YES, YES, NO, "Yes (beta)", NO, NO, NO),
    Feature.TRIGGERED_OUTBOUND: (YES, YES, NO, YES, NO, NO, NO),
    Feature.MARK_INACTIVE: (NO, NO, YES, NO, YES, YES, YES),
    Feature.CUSTOMER_ENDS: (NA, NA, NA, NA, NA, YES, YES),
    Feature.TYPING_CUSTOMER_SIDE: (NA, NO, YES, NO, NO, YES, YES),
    Feature.DELIVERED_AGENT_SIDE: (NA, NO, YES, YES, YES, YES, YES),
    Feature.DESKTOP: (NA, YES, YES, YES, YES, YES, NA),
    Feature.EMOJIS_FROM_AGENT: (CLASSIC, CLASSIC, YES, YES, YES, YES, YES),
    Feature.GIFS_FROM_CUSTOMER: (YES, YES, YES, NO, YES, YES, NO),
    Feature.GIFS_FROM_AGENT: (YES, YES, YES, NO, NO, YES, NO),
    Feature.VIDEO: (NO, NO, YES, NO, YES, NO, NO),
    Feature.RESPONSE_COMPONENTS: (NO, NO, NO, NO, NO, YES, YES),
    Feature.AGENT_TRANSFER: (NO, NO, YES, NO, YES, YES, YES),
    Feature.AFTER_CONVERSATION_WORK: (YES, YES, YES, NO, YES, YES, YES),
    Feature.SENSITIVE_DATA_RULES: (YES, YES, NO, YES, NO, NO, NO),
    Feature.IMPLICIT_OPT_IN: (YES, YES, YES, YES, YES, NA, NA),
    Feature.EXPLICIT_OPT_IN: ("Yes (short codes)", NO, YES, NO, YES, NA, NA),
    Feature.DOUBLE_OPT_IN: ("Yes (short codes)", NO, NO, NO, NO, NA, NA),
    Feature.AFTER_HOURS: (CLASSIC, CLASSIC, NO, NO, NO, NO, NO),
}

AS_PRINTED = {
    (Support.YES, None): YES,
    (Support.NO, None): NO,
    (Support.NOT_APPLICABLE, None): NA,
    (Support.YES, Qualifier.CLASSIC_ONLY): CLASSIC,
    (Support.YES, Qualifier.LIGHTNING_ONLY): LIGHTNING,
    (Support.YES, Qualifier.BETA): "Yes (beta)",
    (Support.YES, Qualifier.SHORT_CODES_ONLY): "Yes (short codes)",
}


def printed(feature: Feature) -> tuple[str, ...]:
    row = matrix(SPRING_23, features=(feature,), columns=GUIDE_COLUMNS)[0]
    return tuple(AS_PRINTED[answer.support, answer.qualifier] for answer in row.cells)


@pytest.mark.parametrize("feature", PRINTED, ids=lambda feature: feature.value)
def test_a_row_is_as_the_guide_prints_it(feature: Feature) -> None:
    assert printed(feature) == PRINTED[feature]


def test_the_matrix_has_56_rows_of_seven_cells() -> None:
    assert len(MATRIX) == 56
    assert {len(cells) for cells in MATRIX.values()} == {len(GUIDE_COLUMNS)} == {7}


def test_the_matrix_has_as_many_of_each_answer_as_the_guide_prints() -> None:
    cells = [word for feature in GUIDE_FEATURES for word in printed(feature)]
    assert {word: cells.count(word) for word in AS_PRINTED.values()} == {
        YES: 215,
        NO: 92,
        NA: 67,
        CLASSIC: 6,
        LIGHTNING: 9,
        "Yes (beta)": 1,
        "Yes (short codes)": 2,
    }


def test_classic_only_is_said_of_emojis_and_of_responses_after_hours() -> None:
    assert marked(CLASSIC) == {
        Feature.EMOJIS_FROM_CUSTOMER: 2,
        Feature.EMOJIS_FROM_AGENT: 2,
        Feature.AFTER_HOURS: 2,
    }


def test_lightning_only_is_said_of_sms_and_standard_facebook() -> None:
    assert marked(LIGHTNING) == {
        Feature.SALES_CLOUD: 2,
        Feature.SHORT_CODES_CANADA: 1,
        Feature.FLOW_ROUTING: 2,
        Feature.BOTS: 2,
        Feature.ENCRYPTION: 2,
    }


def marked(word: str) -> dict[Feature, int]:
    counts = {feature: printed(feature).count(word) for feature in GUIDE_FEATURES}
    return {feature: count for feature, count in counts.items() if count}


def test_every_cell_cites_the_comparison() -> None:
    rows = matrix(SPRING_23, features=GUIDE_FEATURES, columns=GUIDE_COLUMNS)
    assert {str(answer.citation) for row in rows for answer in row.cells} == {
        "Guide: Compare Messaging Channel Capabilities"
    }


def test_a_remark_stands_beside_the_cell_and_does_not_change_it() -> None:
    for remark in REMARKS:
        for feature in remark.features:
            for column in remark.columns:
                answer = cell(feature, column, SPRING_23)
                assert (answer.note, answer.confidence) == (remark.note, remark.confidence)
                printed_cell = printed(feature)[GUIDE_COLUMNS.index(column)]
                assert AS_PRINTED[answer.support, answer.qualifier] == printed_cell


def test_a_cell_without_a_remark_is_stated_without_a_note() -> None:
    answer = cell(Feature.QUICK_TEXT, GUIDE_COLUMNS[0], SPRING_23)
    assert (answer.note, answer.confidence) == ("", Confidence.STATED)
