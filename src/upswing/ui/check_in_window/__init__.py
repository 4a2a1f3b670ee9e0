"""How one feels, beyond the two taps: the optional fields, one's own tags, and the small window from the tray."""
