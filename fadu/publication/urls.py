"""Addresses of what officers do with links and letters."""

from django.urls import path

from fadu.publication import views

app_name = "publication"
urlpatterns = [
    path("orders/<str:id>/", views.order_links, name="order_links"),
    path("orders/<str:id>/send/", views.send_order_link, name="send_order_link"),
    path("orders/<str:id>/withdraw/", views.withdraw_order_links, name="withdraw_order_links"),
    path("letters/<str:id>/settle/", views.settle, name="settle"),
    path("letters/<str:id>/photos/<str:sha256>/", views.letter_photo, name="letter_photo"),
]
