"""The sample forms: one for every procedure that is typed in elsewhere, no label twice, what is asked for on record."""

from __future__ import annotations

from fadu.law.libraries.filling import DAYS, FACTS, OFFICE, PARTY
from fadu.law.libraries.filling_forms import FORMS


def test_each_form_asks_for_what_its_procedure_records_under_labels_of_its_own():
    assert {procedure for procedure, *_ in FORMS.values()} == {
        "penalty.ordinary", "penalty.simple", "coercion.seizure", "coercion.power_cut", "coercion.closure",
        "inspection.visit", "hazard.major",
    }  # fmt: skip
    for procedure, fields, *_ in FORMS.values():
        labels = [label for label, _ in fields]
        known = FACTS[procedure] | DAYS[procedure] | PARTY.keys() | OFFICE.keys() | {""}
        assert len(set(labels)) == len(labels)
        assert [source for _, source in fields if source not in known] == []
        assert "party.name" in {source for _, source in fields}
