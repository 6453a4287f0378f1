"""Pages become evidence of a matter that is chosen, or of one whose number is typed."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest

from fadu.documents.tests.builders import Numbering
from fadu.faces.desk.scan_acting import _matter
from fadu.kernel.errors import BadInput
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_matter_is_chosen_or_named_by_its_number(bureau: Bureau) -> None:
    office = Numbering(bureau)
    matter, other = office.matter(), office.matter()
    Matter.objects.filter(pk=matter.pk).update(number="（某）应急检〔2025〕7号")
    request = SimpleNamespace(viewer=bureau.zhang.viewer)
    typed = {"matter": "", "number": " （某）应急检〔2025〕7号 "}

    assert _matter(request, {matter.pk: matter}, {"matter": matter.pk, "number": ""}) == matter
    assert _matter(request, {}, typed) == matter
    with pytest.raises(BadInput, match="没有这一事项"):
        _matter(request, {}, {"matter": "", "number": "没有这个号"})
    Matter.objects.filter(pk=other.pk).update(number="（某）应急检〔2025〕7号")
    with pytest.raises(BadInput, match="案号不止一件"):
        _matter(request, {}, typed)
