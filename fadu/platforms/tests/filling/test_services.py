"""A case is entered elsewhere once in each form, corrected, withdrawn and entered again."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.casework.tests.builders import a_matter
from fadu.deliberation.services.deeds import Doing
from fadu.kernel.errors import BadInput, Refused
from fadu.ledger.verify import verify
from fadu.platforms.filling import selectors, services
from fadu.platforms.models import EnteredCase
from fadu.platforms.tests.fees.builders import LATER
from tests.people import found_bureau

pytestmark = pytest.mark.django_db
FORM, DAY = "执法系统案件填报（示范）", date(2025, 4, 18)


def test_what_stands_elsewhere_is_registered_corrected_and_withdrawn():
    office = found_bureau()
    matter = a_matter(office)
    zhang, scope = Doing(office.zhang.viewer, office.hand(LATER)), office.zhang.viewer.scope
    said = {"matter": matter, "form": FORM, "forms": (FORM,), "number": "HLW-1", "day": DAY}

    services.record_entered(**said, doing=zhang)
    with pytest.raises(Refused, match="已经登记录入"):
        services.record_entered(**said, doing=zhang)
    row = selectors.of_matter(scope, matter.pk)[FORM]
    services.amend_entered(entry=row, number="HLW-2", day=DAY, reason="写错", doing=zhang)
    row.refresh_from_db()
    assert (row.number, row.entered_by, str(row)) == ("HLW-2", office.zhang.id, f"{FORM} HLW-2")
    services.withdraw_entered(entry=row, reason="平台退回", doing=zhang)
    assert selectors.entry(scope, row.pk) is None
    services.record_entered(**{**said, "number": "HLW-3"}, doing=zhang)
    assert EnteredCase.objects.count() == 2

    for wrong, words in (
        ({"form": "别的表"}, "没有“别的表”"), ({"number": " "}, "请填写"), ({"day": date(2026, 1, 1)}, "晚于今天"),
    ):  # fmt: skip
        with pytest.raises(BadInput, match=words):
            services.record_entered(**{**said, **wrong}, doing=zhang)
    with pytest.raises(Refused, match="办理该事项的机关"):
        services.record_entered(**said, doing=Doing(office.wang.viewer, office.hand(LATER)))
    assert verify().problems == ()
