"""Addresses for the page tests: returns beside the desk."""

from django.urls import include, path

urlpatterns = [
    path("returns/", include("fadu.returns.urls")),
    path("", include("fadu.faces.desk.urls")),
]
