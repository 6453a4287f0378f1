"""Addresses for the page tests: these figures first, then all that an installation has."""

from django.urls import include, path

from fadu.figures.tests.builders import ALL
from fadu.figures.urls import addresses

urlpatterns = [
    path("figures/", include(addresses(ALL))),
    path("", include("fadu.config.urls")),
]
