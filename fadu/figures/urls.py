"""Addresses of figures; the storey above hands in what it publishes: `include(addresses(ALL))`."""

from __future__ import annotations

from collections.abc import Sequence

from django.urls import URLPattern, path

from fadu.figures import views
from fadu.figures.grammar import Figure


def addresses(published: Sequence[Figure]) -> tuple[list[URLPattern], str]:
    """The pages of the published figures, under the namespace `figures`."""
    handed = {"published": tuple(published)}
    patterns = [
        path("", views.figure_list, handed, name="figure_list"),
        path("<str:code>/", views.figure, handed, name="figure"),
    ]
    return patterns, "figures"
