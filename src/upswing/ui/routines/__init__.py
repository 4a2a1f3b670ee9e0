"""Routines: looked at, copied, made, shared and put away."""
