"""What is frozen: rows in the order of their keys, a plan as its object."""

from dataclasses import replace

from fadu.kernel.draw_bytes import encode
from fadu.kernel.draw_plan import LISTS, Lists, sorted_lists
from fadu.kernel.tests.draw_builders import lists, officer, plan


def test_the_order_of_arrival_does_not_matter():
    made = lists()
    people = [replace(one, qualifications=("B", "A", "B")) for one in made.officers]
    turned = Lists(
        made.roster[::-1], made.exclusions[::-1], tuple(people[::-1]), made.recusals[::-1]
    )

    again = sorted_lists(turned)

    assert again.roster == made.roster
    assert [one.id for one in again.officers] == [one.id for one in made.officers]
    assert again.officers[0].qualifications == ("A", "B")


def test_rows_have_the_columns_of_the_document():
    rows = lists().rows()

    assert {name: len(rows[name][0]) for name in LISTS} == {
        "roster": 4, "exclusions": 4, "officers": 5, "recusals": 3,
    }  # fmt: skip
    assert officer(2).row()[2:] == ["2026-12-31", "支队1", ["A"]]


def test_a_plan_is_an_object_that_can_be_encoded():
    document = plan().as_json(dict.fromkeys(LISTS, ("0" * 64, 3)))

    assert document["visits"] == ["2026-03-09", "2026-03-27"]
    assert document["lists"]["roster"] == {"root": "0" * 64, "size": 3}
    assert document["sources"][1] == {
        "kind": "ssq", "name": "中国福利彩票双色球", "at": "2026-03-03T13:15:00Z", "issue": "2026025",
    }  # fmt: skip
    assert encode(document)
