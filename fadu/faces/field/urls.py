"""Addresses of the field face, all under /field/."""

from django.urls import URLPattern

app_name = "field"
urlpatterns: list[URLPattern] = []
