"""Every figure that comes in by return, assembled office by office; a report's text imports them by name."""

from fadu.figures.grammar import Figure
from fadu.returns.figures import campaign, enforcement, legal, outreach
from fadu.returns.grammar import Returned

ALL: tuple[Figure, ...] = (*legal.ALL, *enforcement.ALL, *campaign.ALL, *outreach.ALL)
"""All figures of this app: reported numbers, and the rates computed from them."""

BY_CODE: dict[str, Returned] = {f.code: f for f in ALL if isinstance(f, Returned)}
"""The figures that can be asked for."""
