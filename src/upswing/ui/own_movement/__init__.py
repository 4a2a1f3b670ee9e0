"""Movements of a person's own: written down, changed, put away and brought back."""
