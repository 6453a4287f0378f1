"""Who handles a matter sends its links; the head of another place and an administrator do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fadu.publication import permissions
from fadu.publication.tests.matters import ordered

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.mark.django_db
def test_links_are_sent_by_the_agency_that_handles_the_matter(bureau: Bureau) -> None:
    matter = ordered(bureau, "A").matter
    able = {
        who.name: permissions.may_send_links(who.viewer, matter)
        for who in (bureau.zhang, bureau.li, bureau.zhao, bureau.wang)
    }

    assert able == {"张三": True, "李四": True, "赵六": False, "王五": False}
    assert permissions.may_see_links(bureau.zhao.viewer, matter)
    assert permissions.may_read_letters(bureau.zhang.viewer, None)
