"""Who keeps a register is one value for parameters, libraries and local pieces."""

from __future__ import annotations

import pytest

from fadu.statutes.keeping import By
from fadu.statutes.library import services as library
from fadu.statutes.local import services as local
from fadu.statutes.parameters import services as parameters


@pytest.mark.parametrize("services", [library, local, parameters])
def test_every_register_of_the_law_is_kept_by_the_same_value(services: object) -> None:
    assert vars(services)["By"] is By
