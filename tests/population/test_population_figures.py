"""The figures behind the residents: declared with a source, consistent, and used as published."""

import pytest

from wijksim.model import household_figures, provision_figures
from wijksim.model.households import household_tables
from wijksim.model.neighbourhood_figures import PROFILES, figures_table, profile
from wijksim.model.provisions import joint_use, nursing_by_age, use_by_age, youth_share
from wijksim.model.share_tables import rake, tilted

UTRECHT = provision_figures.OVERLAP_COUNTS.value


def test_every_figure_is_listed_once_with_unit_source_and_status():
    rows = figures_table()
    named = [(row["name"], row["profile"]) for row in rows]
    assert len(named) == len(set(named))
    assert len(rows) >= 40
    for row in rows:
        assert row["unit"], row
        assert row["source"], row
        assert row["status"] in ("measured", "estimated", "assumed", "calibrated"), row
        assert row["year"] is None or 2010 <= row["year"] <= 2026, row


def test_measured_figures_name_a_publisher():
    for row in figures_table():
        if row["status"] == "measured":
            assert any(publisher in row["source"] for publisher in ("CBS", "SCP")), row


def test_shares_by_age_sum_to_one():
    for row in figures_table():
        if str(row["name"]).startswith(("age_", "child_")):
            assert sum(row["value"]) == pytest.approx(1.0, abs=1e-9), row["name"]


def test_utrecht_margins_and_overlap_give_the_published_table_back():
    """CBS 85994NED, Utrecht 2024, to the person, from its margins and its share under several laws."""
    j, p, w, jp, jw, pw, jpw = UTRECHT
    users = sum(UTRECHT)
    shares = joint_use(
        youth=(j + jp + jw + jpw) / 1e6,
        participation=(p + jp + pw + jpw) / 1e6,
        wmo=(w + jw + pw + jpw) / 1e6,
        multi_law=(jp + jw + pw + jpw) / users,
    )
    assert [share * 1e6 for share in shares] == pytest.approx(list(UTRECHT), abs=1e-6)


def test_overlap_that_does_not_fit_the_margins_is_refused():
    with pytest.raises(ValueError, match="does not fit"):
        joint_use(youth=0.03, participation=0.001, wmo=0.07, multi_law=0.3)


@pytest.mark.parametrize("key", PROFILES)
def test_chances_by_age_add_up_to_the_margins(key):
    own = profile(key)
    ages = own.age_shares()
    assert sum(ages) == pytest.approx(1.0)
    assert ages[4] + ages[5] == pytest.approx(own.older_share.value)

    def total(law):
        names = provision_figures.USE_COMBINATIONS
        return sum(
            persons * sum(chance for chance, name in zip(row, names, strict=False) if law in name)
            for persons, row in zip(ages, use_by_age(key), strict=True)
        )

    assert total("J") == pytest.approx(youth_share(own))
    assert total("P") == pytest.approx(own.participation_share.value)
    assert total("W") == pytest.approx(own.wmo_share.value)
    for row in use_by_age(key):
        assert all(0.0 <= chance <= 1.0 for chance in row)
    assert all(0.0 <= chance <= 1.0 for row in nursing_by_age(key) for chance in row)


def test_youth_care_agrees_with_the_published_number_of_users():
    """10.5 % of under-23s and 467,000 of 17.8 million persons are two publications of one thing."""
    assert youth_share(profile("voorbeeldwijk")) == pytest.approx(467_000 / 17.8e6, rel=0.02)


@pytest.mark.parametrize("key", PROFILES)
def test_household_tables_respect_generations(key):
    tables = household_tables(key)
    assert sum(tables.forms) == pytest.approx(1.0)
    assert all(role[0] == 0.0 for role in tables.adults), "nobody under 15 heads a household"
    for parent, children in enumerate(tables.children):
        assert sum(children[parent:]) == 0.0 or parent < 2, "no child at home is in the band of its parents"


def test_buurt_sizes_follow_the_profile_and_are_even_for_another_number():
    assert profile("camminghaburen").sizes(3) == pytest.approx((4175 / 10745, 3835 / 10745, 2735 / 10745))
    assert profile("camminghaburen").sizes(4) == (0.25,) * 4
    assert profile("voorbeeldwijk").sizes(20) == (0.05,) * 20


def test_unknown_profile_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="voorbeeldwijk, oudorp, camminghaburen"):
        profile("oudrop")


def test_raking_meets_both_margins_and_keeps_zeros():
    table = rake([[1.0, 2.0, 0.0], [3.0, 1.0, 1.0]], [0.4, 0.6], [0.3, 0.5, 0.2])
    assert [sum(row) for row in table] == pytest.approx([0.4, 0.6])
    assert [sum(column) for column in zip(*table, strict=True)] == pytest.approx([0.3, 0.5, 0.2])
    assert table[0][2] == 0.0


def test_raking_refuses_margins_that_the_zeros_exclude():
    with pytest.raises(ValueError, match="do not fit"):
        rake([[1.0, 0.0], [0.0, 1.0]], [0.4, 0.6], [0.5, 0.5])


def test_tilting_reaches_the_mean_and_nothing_else_when_it_has_it_already():
    base = household_figures.CHILDREN_PER_FAMILY.value
    mean = sum(share * number for number, share in enumerate(base, start=1))
    assert tilted(base, mean) == pytest.approx(base)
    assert sum(share * n for n, share in enumerate(tilted(base, 2.2), start=1)) == pytest.approx(2.2)
