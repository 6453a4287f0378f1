"""Officers of the agency that handles the matter serve its papers; nobody else does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.publication.serving.permissions import may_serve

if TYPE_CHECKING:
    from fadu.publication.serving.tests.builders import Serving


@pytest.mark.django_db
def test_officers_of_the_agency_serve(case: Serving) -> None:
    bureau, of = case.bureau, case.served()
    able = {who.name: may_serve(who.viewer, of) for who in (bureau.zhang, case.second, bureau.li, bureau.zhao, bureau.wang)}  # fmt: skip

    assert able == {"张三": True, "吴十": True, "李四": False, "赵六": False, "王五": False}
