"""The plan: the next sessions and why they are what they are."""
