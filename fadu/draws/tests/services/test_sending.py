"""Acts go to the newest numbered draw of a batch."""

from __future__ import annotations

import pytest

from fadu.draws.models import Batch
from fadu.draws.services.sending import current
from fadu.draws.tests.builders import Ready, draw_of, frozen, opened
from fadu.kernel.errors import Refused


def test_a_batch_without_frozen_lists_has_no_draw(made: Ready):
    with pytest.raises(Refused, match="还没有冻结名录"):
        current(opened(made))


def test_the_newest_draw_is_the_one_that_acts_go_to(made: Ready):
    batch = frozen(made)
    batch = frozen(made, batch)

    assert current(Batch.objects.get(pk=batch.pk)) == draw_of(batch)
    assert draw_of(batch).number == 2
