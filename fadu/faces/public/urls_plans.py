"""Addresses that anybody may open, without sign-in: the plans that were published."""

from django.urls import path

from fadu.faces.public import views

urlpatterns = [
    path("", views.public_plans, name="public_plans"),
    path("<str:agency>/<int:year>/", views.public_plan, name="public_plan"),
]
