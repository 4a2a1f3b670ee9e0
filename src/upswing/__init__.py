"""Upswing: move a little, and see honestly whether it lifts your mood."""

__version__ = "0.1.0"
