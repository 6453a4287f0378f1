"""Addresses of measures of coercion: the list, and taking one up from another matter."""

from django.urls import path

from fadu.faces.desk.views import coercion

_OF = "matters/<str:id>"

urlpatterns = [
    path("coercion/", coercion.coercion, name="coercion"),
    path(f"{_OF}/seizure/", coercion.take_up_seizure, name="take_up_seizure"),
    path(f"{_OF}/cut/", coercion.take_up_cut, name="take_up_cut"),
    path(f"{_OF}/closure/", coercion.take_up_closure, name="take_up_closure"),
]
