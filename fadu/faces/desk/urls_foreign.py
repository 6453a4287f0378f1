"""Addresses of cases handled elsewhere."""

from django.urls import path

from fadu.faces.desk.views import foreign

urlpatterns = [
    path("foreign/bring/", foreign.bring_foreign, name="bring_foreign"),
    path("matters/<str:id>/foreign/", foreign.foreign_review, name="foreign_review"),
    path("matters/<str:id>/filling/", foreign.filling, name="filling"),
]
