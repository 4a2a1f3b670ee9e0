"""History: every session and check-in, to be looked at, edited, removed and brought back."""
