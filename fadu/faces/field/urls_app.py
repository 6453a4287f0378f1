"""Addresses of the field app; the service worker stands beside the page, whose scope it has."""

from django.urls import path

from fadu.faces.field import views_app as views

APP = [
    path("", views.app, name="app"),
    path("worker.js", views.worker, name="worker"),
    path("session", views.session, name="session"),
    path("day", views.day, name="day"),
    path("library", views.library, name="library"),
    path("acts", views.acts, name="acts"),
    path("confirm", views.confirm, name="confirm"),
    path("since/<str:id>/<int:n>", views.since, name="since"),
]
