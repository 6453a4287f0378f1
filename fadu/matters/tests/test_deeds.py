"""What is brought to the door cannot change on the way."""

from dataclasses import FrozenInstanceError

import pytest

from fadu.law.procedures import registers
from fadu.matters.deeds import Deed
from fadu.matters.tests.builders import START, Desk


def test_a_deed_is_frozen():
    deed = Deed("matter", registers.enter_party, START, Desk().hand)

    with pytest.raises(FrozenInstanceError):
        deed.key = "other"
