"""Features are 56 rows of the guide, and what only other sources speak of."""

import re

from msgcore import codec
from msgcore.channels import GUIDE_FEATURES, NEWER_FEATURES, Feature, FeatureGroup


def test_the_guide_has_56_features() -> None:
    assert len(GUIDE_FEATURES) == 56


def test_guide_and_newer_features_are_all_and_apart() -> None:
    assert tuple(Feature) == GUIDE_FEATURES + NEWER_FEATURES


def test_the_guide_has_so_many_rows_under_each_heading() -> None:
    groups = [feature.group for feature in GUIDE_FEATURES]
    assert {group: groups.count(group) for group in FeatureGroup} == {
        FeatureGroup.AVAILABILITY: 1,
        FeatureGroup.PROVISIONING: 5,
        FeatureGroup.SETUP: 3,
        FeatureGroup.CONVERSATION: 7,
        FeatureGroup.EXPERIENCE: 9,
        FeatureGroup.CONTENT: 12,
        FeatureGroup.OPERATIONS: 11,
        FeatureGroup.CONSENT: 4,
        FeatureGroup.RESPONSES: 4,
    }
    assert groups == sorted(groups, key=list(FeatureGroup).index)


def test_names_are_kebab_case_and_labels_are_told_apart() -> None:
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", feature.value) for feature in Feature)
    assert len({feature.label for feature in Feature}) == len(Feature)


def test_a_feature_travels_as_its_name() -> None:
    assert codec.to_data(Feature.MARK_INACTIVE) == "mark-inactive"
    assert codec.from_data(Feature, "mark-inactive") is Feature.MARK_INACTIVE
