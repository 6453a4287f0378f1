"""The design system: base pages, components, form renderer and formats every screen is made of."""
