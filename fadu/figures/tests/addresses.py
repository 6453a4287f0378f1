"""Addresses for the page tests: the desk, and these figures published by nobody else."""

from django.urls import include, path

from fadu.figures.tests.builders import ALL
from fadu.figures.urls import addresses

urlpatterns = [
    path("figures/", include(addresses(ALL))),
    path("", include("fadu.faces.desk.urls")),
]
