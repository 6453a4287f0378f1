"""Who takes what of a case file."""

from __future__ import annotations

import pytest

from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.papers.kinds import Volume
from fadu.kernel.errors import BadInput


def test_a_party_takes_the_main_volume_and_what_concerns_it() -> None:
    own = Reader(Receiver.PARTY, "甲")

    assert own.volumes == (Volume.MAIN,)
    assert [own.takes_of(key) for key in ("", "甲", "乙")] == [True, True, False]
    assert all(Volume.SIDE in Reader(one).volumes for one in Receiver if one is not Receiver.PARTY)
    assert [one for one in Receiver if one is not Receiver.PARTY and not Reader(one).whole] == []
    assert not own.whole
    assert {one.words for one in Receiver} == {"人民法院", "当事人", "复议、评查机关", "档案部门"}


def test_a_copy_for_a_party_names_the_party() -> None:
    with pytest.raises(BadInput, match="哪一位当事人"):
        Reader(Receiver.PARTY)
    with pytest.raises(BadInput):
        Reader(Receiver.COURT, "甲")
