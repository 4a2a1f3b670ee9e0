"""Movements: chosen, described, written down."""
