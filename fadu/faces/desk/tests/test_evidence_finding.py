"""Who may note something of an item: those of its own agency whose part the act is."""

from __future__ import annotations

from fadu.evidence.catalogue.selectors import item
from fadu.evidence.tests.catalogue.builders import an_item
from fadu.faces.desk.evidence_finding import find_act, find_item, may_note
from fadu.faces.desk.tests.builders import Office, a_case


def test_an_act_is_for_those_whose_part_it_is(office: Office) -> None:
    matter = a_case(office)
    row = an_item(office.bureau, matter)
    officer, head, onlooker = (office.people[name].viewer for name in ("张三", "李四", "督丁"))

    verify = find_act(officer, matter.pk, row.pk, "verify_evidence")
    assert [may_note(who, verify) for who in (officer, head, onlooker)] == [True, False, False]
    erase = find_act(head, matter.pk, row.pk, "erase_evidence")
    assert [may_note(who, erase) for who in (officer, head, onlooker)] == [False, True, False]
    assert find_item(officer, matter.pk, row.pk).item == item(officer.scope, row.pk)
    assert not find_item(officer, matter.pk, row.pk).original
