"""The figures stand in the dictionary, and no figure counts dissent."""

from fadu.deliberation import figures
from fadu.figures.grammar import Count, Rate


def test_no_figure_says_who_disagreed():
    defined = [one for one in vars(figures).values() if isinstance(one, Count | Rate)]
    assert len(defined) == 5
    assert not [one for one in defined if "不同意见" in one.title or "dissent" in one.code]
